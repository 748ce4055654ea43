package coop.ccci.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.UsageProblem;
import org.junit.jupiter.api.Test;

final class GitOriginTests {

    @Test
    void credentialsAreKeptApartFromTheAddress() {
        GitOrigin origin = GitOrigin.parse("https://bot:s3cret@git.example.com:3000/o/r.git?token=t0ken#x");
        assertThat(origin.address()).isEqualTo("https://git.example.com:3000/o/r.git");
        assertThat(origin.credentials()).isPresent();
        assertThat(origin.toString()).doesNotContain("s3cret").doesNotContain("t0ken");
    }

    @Test
    void tokenInPlaceOfTheUserIsNotShownEither() {
        assertThat(GitOrigin.parse("https://t0ken@git.example.com/o/r").address())
                .doesNotContain("t0ken");
    }

    @Test
    void addressWithoutCredentialsHasNone() {
        assertThat(GitOrigin.parse("https://git.example.com/o/r").credentials()).isEmpty();
    }

    @Test
    void transportsThatAreNotSupportedAreNamed() {
        assertThatThrownBy(() -> GitOrigin.parse("ssh://git@git.example.com/o/r"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("ssh://");
    }
}
