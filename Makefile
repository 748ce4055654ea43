# What one does here, by intent. Everything runs on the newest JDK that the launcher finds.
MVN := ./cc-ci --maven

.DEFAULT_GOAL := help
.PHONY: help build test unit canaries format demo bench clean

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## Compile and package, without tests
	$(MVN) -q -DskipTests package

test: ## Run every test; installs the Debian packages that cells and tests need, needs root
	./cc-ci doctor --install
	tests/packages.sh
	$(MVN) verify -Dswarm.excluded=none

unit: ## Run the tests that need neither root nor Docker
	$(MVN) verify

canaries: ## Climb every recipe that is broken by design, and compare with its design; needs root
	./cc-ci doctor --install
	$(MVN) -q verify -pl tests -am -Dswarm.excluded=none -Dtest=CanaryTests -Dsurefire.failIfNoSpecifiedTests=false

format: ## Format the sources
	$(MVN) -q spotless:apply

demo: ## Climb the ladder with the sample recipe, in a cell on this machine
	./cc-ci demo

bench: ## Measure the ladder, start-up, the leak scanner and the bot on this machine; needs root
	tests/bench/bench.sh

clean: ## Remove what was built
	$(MVN) -q clean
