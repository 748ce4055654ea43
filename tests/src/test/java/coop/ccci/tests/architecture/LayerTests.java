package coop.ccci.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerTests {
    private static final String[] LANGUAGE = {"java..", "javax..", "org.jspecify.."};

    @Test
    void noPackagesFormACycle() {
        slices().matching("coop.ccci.(**)").should().beFreeOfCycles().check(Production.classes());
    }

    @Test
    void modelKnowsNothingButTheLanguage() {
        classes()
                .that()
                .resideInAPackage("coop.ccci.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("coop.ccci.model.."))
                .check(Production.classes());
    }

    @Test
    void kitKnowsModelAndJunit() {
        classes()
                .that()
                .resideInAPackage("coop.ccci.kit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("coop.ccci.kit..", "coop.ccci.model..", "org.junit.jupiter.api.."))
                .check(Production.classes());
    }

    @Test
    void plugInsSeeTheKitAndNotTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("coop.ccci.recipe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("coop.ccci.engine..", "coop.ccci.cli..")
                .check(Production.classes());
    }

    @Test
    void nobodyNamesAPlugInAndTheEngineDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("coop.ccci.recipe..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("coop.ccci.recipe..")
                .check(Production.classes());
        noClasses()
                .that()
                .resideInAPackage("coop.ccci.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("coop.ccci.cli..")
                .check(Production.classes());
    }

    @ParameterizedTest
    @MethodSource("coop.ccci.tests.architecture.Tiers#packages")
    void aPackageOfTheEngineUsesOnlyThoseBelowIt(String name) {
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Tiers.outOfReach(name).toArray(String[]::new))
                .check(Production.classes());
    }

    @Test
    void everyPackageOfTheEngineHasItsTier() {
        assertThat(Production.classes().stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("coop.ccci.engine."))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Tiers.packages().toList());
    }

    private static String[] with(String... packages) {
        return Stream.concat(Stream.of(LANGUAGE), Stream.of(packages)).toArray(String[]::new);
    }
}
