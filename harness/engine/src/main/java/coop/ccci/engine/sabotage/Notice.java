package coop.ccci.engine.sabotage;

import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Leak;
import coop.ccci.model.results.Leftover;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.StageTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a climb with a fault in it has to show that the fault was seen. */
public sealed interface Notice {

    /** What a climb made of the fault. */
    enum Outcome {
        /** The check that the fault is about says so. */
        NOTICED,
        /** Everything passed. */
        UNNOTICED,
        /** Something else than a pass, and not what was to be seen either. */
        UNCLEAR
    }

    /** What was seen, in words, and the tests that saw it. */
    record Sighting(Outcome outcome, String seen, List<String> by) {}

    /** What has to stand in results.json: reason codes or a flag. */
    List<String> expected();

    /** Reads a climb. */
    Sighting read(Results results);

    /** The rung fails for one of these reasons, in words that hold the name of what was attacked (empty: any). */
    record RungFails(RungName rung, Set<ReasonCode> codes, String name) implements Notice {

        @Override
        public List<String> expected() {
            return codes.stream().map(ReasonCode::wire).sorted().toList();
        }

        @Override
        public Sighting read(Results results) {
            Status status = results.rungs().getOrDefault(rung, Status.UNVER);
            Optional<Reason> reason = Optional.ofNullable(results.reasons().get(rung));
            String seen = status.wire()
                    + reason.map(why -> " " + why.code().wire() + ": " + why.text())
                            .orElse("");
            boolean named = reason.filter(why -> codes.contains(why.code()))
                    .filter(why -> why.text().contains(name))
                    .isPresent();
            return new Sighting(outcome(status, named), seen, failed(results));
        }

        private static Outcome outcome(Status status, boolean named) {
            return switch (status) {
                case PASS -> Outcome.UNNOTICED;
                case FAIL -> named ? Outcome.NOTICED : Outcome.UNCLEAR;
                case SKIP, UNVER -> Outcome.UNCLEAR;
            };
        }
    }

    /** Something of this kind is reported as left over, and the teardown is not clean. */
    record Leftovers(String kind) implements Notice {

        @Override
        public List<String> expected() {
            return List.of("clean_teardown=false", "leftover " + kind);
        }

        @Override
        public Sighting read(Results results) {
            List<Leftover> left = results.leftovers();
            boolean named = left.stream().anyMatch(leftover -> leftover.kind().equals(kind));
            boolean clean = results.flags().cleanTeardown();
            String seen = clean
                    ? "the teardown is called clean"
                    : "left behind: "
                            + left.stream()
                                    .map(leftover -> leftover.kind() + " " + leftover.name())
                                    .collect(Collectors.joining(", "));
            return new Sighting(flagged(clean, named), seen, failed(results));
        }
    }

    /** This secret is reported as leaked into a log. */
    record LeakFound(String secret) implements Notice {

        @Override
        public List<String> expected() {
            return List.of("no_secret_leak=false", "leak " + secret);
        }

        @Override
        public Sighting read(Results results) {
            List<Leak> leaks = results.leaks();
            boolean named = leaks.stream()
                    .anyMatch(
                            leak -> leak.secret().equals(secret) && leak.where().startsWith("log of service"));
            boolean clean = results.flags().noSecretLeak();
            String seen = clean
                    ? "no secret is said to have leaked"
                    : leaks.stream()
                            .map(leak -> leak.secret() + " in " + leak.where() + " (" + leak.encoding() + ")")
                            .collect(Collectors.joining(", "));
            return new Sighting(
                    flagged(clean, named),
                    seen,
                    leaks.stream().map(Leak::encoding).distinct().toList());
        }
    }

    private static Outcome flagged(boolean clean, boolean named) {
        if (clean) {
            return Outcome.UNNOTICED;
        }
        return named ? Outcome.NOTICED : Outcome.UNCLEAR;
    }

    private static List<String> failed(Results results) {
        return results.stages().stream()
                .flatMap(stage -> stage.tests().stream())
                .filter(test -> test.status() == Status.FAIL)
                .map(StageTest::name)
                .toList();
    }
}
