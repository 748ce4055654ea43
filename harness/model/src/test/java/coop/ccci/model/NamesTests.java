package coop.ccci.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTests {
    @ParameterizedTest
    @ValueSource(strings = {"mailu", "custom-html", "n8n", "0ad"})
    void recipesNameIsItsRepositorys(String name) {
        assertThat(new RecipeName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mailu", "-x", "a b", "a/b", "../etc", "a;b", "a\nb", "$(id)", "a_b", "a.b"})
    void whatCouldReachAShellOrAPathIsNoRecipesName(String name) {
        assertThatThrownBy(() -> new RecipeName(name)).isInstanceOf(UsageProblem.class);
    }

    @Test
    void recipesNameHasAtMost63Letters() {
        assertThat(new RecipeName("a".repeat(63)).value()).hasSize(63);
        assertThatThrownBy(() -> new RecipeName("a".repeat(64))).isInstanceOf(UsageProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A-1", "-a", "a_b", "a.b", "a b", "abcdefghijklmnopqrstuvwxyz"})
    void whatSwarmWouldRefuseIsNoStacksName(String name) {
        assertThatThrownBy(() -> new StackName(name)).isInstanceOf(UsageProblem.class);
    }

    @Test
    void scopedNameLeadsBackToItsKey() {
        StackName stack = new StackName("mailu-1a2b3c");
        assertThat(stack.keyOf(stack.scoped("app_data"))).isEqualTo("app_data");
        assertThat(stack.keyOf("mailu-1a2b3cd_app")).isEqualTo("mailu-1a2b3cd_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "1234567", "g234567890123456789012345678901234567890"})
    void commitIsFortyHexDigits(String text) {
        assertThatThrownBy(() -> new CommitSha(text)).isInstanceOf(UsageProblem.class);
    }

    @Test
    void commitIsAbbreviatedToEightDigits() {
        assertThat(new CommitSha("0123456789abcdef0123456789abcdef01234567").abbreviated())
                .isEqualTo("01234567");
    }

    @Test
    void problemSaysWhatHappenedAndWhatIsNext() {
        RecipeProblem problem = new RecipeProblem(ReasonCode.REFUSED, "reading x: it is no y", "write a y");
        assertThat(problem.what()).isEqualTo("reading x: it is no y");
        assertThat(problem.next()).isEqualTo("write a y");
        assertThat(problem.code()).isEqualTo(ReasonCode.REFUSED);
    }
}
