package coop.ccci.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The habits that can be seen in class files. */
class HabitTests {
    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("coop.ccci.cli")
                .should(ACCESS_STANDARD_STREAMS)
                .check(Production.classes());
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("coop.ccci.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(Production.classes());
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callCodeUnitWhere(Calls.SLEEP.predicate()).check(Production.classes());
    }

    @ParameterizedTest
    @EnumSource
    void theWorldOutsideIsReachedByAdaptersOnly(Allowed list) {
        noClasses()
                .that(DescribedPredicate.not(list.here()))
                .should()
                .callCodeUnitWhere(list.calls().predicate())
                .check(Production.classes());
    }

    @ParameterizedTest
    @EnumSource
    void everyExceptionIsStillNeeded(Allowed list) {
        List<String> needed = Production.classes().stream()
                .filter(one -> Stream.concat(
                                one.getMethodCallsFromSelf().stream(), one.getConstructorCallsFromSelf().stream())
                        .anyMatch(list.calls()::isMadeBy))
                .map(JavaClass::getName)
                .toList();
        assertThat(list.names()).allSatisfy(name -> assertThat(needed).contains(name));
    }

    @Test
    void noPublicMethodTakesABoolean() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawParameterTypes(takingABoolean())
                .check(Production.classes());
    }

    @Test
    void nothingIsNamedAfterItsRoleInTheProgram() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)").check(Production.classes());
    }

    private static DescribedPredicate<List<JavaClass>> takingABoolean() {
        return DescribedPredicate.describe(
                "a boolean", types -> types.stream().anyMatch(type -> type.isEquivalentTo(boolean.class)));
    }
}
