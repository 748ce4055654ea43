package coop.ccci.bot.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RepoNameTests {
    @Test
    void namesThatDifferOnlyInCaseAreTheSameRepository() {
        RepoName written = RepoName.of("Coop/Mailu");
        assertThat(written).isEqualTo(RepoName.of("coop/mailu")).isNotEqualTo(RepoName.of("coop/other"));
        assertThat(Set.of(RepoName.of("coop/mailu"))).contains(written);
        assertThat(new PullRequestId(written, 7)).isEqualTo(new PullRequestId(RepoName.of("coop/mailu"), 7));
    }

    @Test
    void nameIsShownAsItWasWritten() {
        assertThat(RepoName.of("Coop/Mailu")).hasToString("Coop/Mailu");
    }
}
