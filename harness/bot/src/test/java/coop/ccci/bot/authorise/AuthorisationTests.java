package coop.ccci.bot.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.fake.FakeForge;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorisationTests {
    private static final RepoName REPO = RepoName.of("coop/mailu");

    private final FakeForge forge = new FakeForge();
    private final Authorisation authorisation = new Authorisation(forge, Set.of(new Login("guest")));

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyStandingButAStrangersIsEnough(Standing standing) {
        forge.stand("ann", standing);
        assertThat(authorisation.permits(new Login("ann"), REPO)).isEqualTo(standing != Standing.STRANGER);
    }

    @Test
    void someoneOnTheOperatorsListMayWithoutTheForgeBeingAsked() {
        forge.fail(ForgeTrouble.Hope.LATER);
        assertThat(authorisation.permits(new Login("GUEST"), REPO)).isTrue();
    }

    @Test
    void forgeThatCannotBeAskedPermitsNobody() {
        forge.fail(ForgeTrouble.Hope.LATER);
        assertThatThrownBy(() -> authorisation.permits(new Login("ann"), REPO)).isInstanceOf(ForgeTrouble.class);
    }
}
