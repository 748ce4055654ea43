package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.Standing;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.Fault;
import coop.ccci.tests.support.gitea.Scope;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTests {
    private static final String MEMBERS = "GET /orgs/";
    private static final String PERMISSION = "GET .*/permission";

    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ANA", "Ana"})
    void memberOfTheOrganisationIsAMember(String name) {
        assertThat(standing(name)).isEqualTo(Standing.MEMBER);
    }

    @ParameterizedTest
    @CsvSource({"NONE,STRANGER", "READ,STRANGER", "WRITE,WRITER", "ADMIN,WRITER"})
    void whoMayPushIsAWriter(Access access, Standing standing) {
        scene.gitea().repo(REPO).collaborator("cem", access);
        assertThat(standing("cem")).isEqualTo(standing);
        assertThat(standing("CEM")).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bo", "nobody-there", "", ".", "..", "../members/ana", "ana/../ana", "ana?x", "a b"})
    void anybodyElseIsAStranger(String name) {
        assertThat(standing(name)).isEqualTo(Standing.STRANGER);
    }

    @Test
    void formerMemberIsAStranger() {
        scene.gitea().organisation("coop").without("ana");
        assertThat(standing("ana")).isEqualTo(Standing.STRANGER);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 303, 400, 403, 404, 410, 422})
    void membershipThatIsNotConfirmedIsNone(int status) {
        scene.gitea().fails(9, MEMBERS, Fault.status(status));
        assertThat(standing("ana")).isEqualTo(Standing.STRANGER);
    }

    @Test
    void pageOfAProxyConfirmsNothing() {
        scene.gitea().repo(REPO).collaborator("cem", Access.WRITE);
        scene.gitea().fails(9, MEMBERS, Fault.page(200));
        assertThat(standing("ana")).isEqualTo(Standing.STRANGER);
        assertThat(standing("cem")).isEqualTo(Standing.WRITER);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 303, 400, 403, 404, 410, 422})
    void permissionThatIsNotToldIsNone(int status) {
        scene.gitea().repo(REPO).collaborator("cem", Access.WRITE);
        scene.gitea().fails(9, PERMISSION, Fault.status(status));
        assertThat(standing("cem")).isEqualTo(Standing.STRANGER);
    }

    @Test
    void permissionThatIsNullIsNone() {
        scene.gitea().repo(REPO).collaborator("cem", Access.WRITE);
        scene.gitea().fails(9, PERMISSION, Fault.nothing());
        assertThat(standing("cem")).isEqualTo(Standing.STRANGER);
    }

    /** To refuse somebody because the forge was down would be a lie. */
    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 502})
    void forgeThatCannotSayIsATrouble(int status) {
        scene.gitea().fails(9, MEMBERS + "|" + PERMISSION, Fault.status(status));
        assertThatThrownBy(() -> standing("ana"))
                .isInstanceOfSatisfying(
                        ForgeTrouble.class,
                        trouble -> assertThat(trouble.hope()).isEqualTo(ForgeTrouble.Hope.LATER));
    }

    @Test
    void organisationThatCannotSayDoesNotMakeAReaderAStranger() {
        scene.gitea().fails(9, MEMBERS, Fault.silence(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> standing("ana")).isInstanceOf(ForgeTrouble.class);
    }

    @Test
    void writerIsKnownWithoutTheOrganisation() {
        scene.gitea().repo(REPO).collaborator("cem", Access.WRITE);
        scene.gitea().fails(9, MEMBERS, Fault.status(500));
        assertThat(standing("cem")).isEqualTo(Standing.WRITER);
    }

    @Test
    void tokenThatMayNotAskKnowsNobody() {
        String token = scene.gitea().token("bot", Scope.READ_ISSUE);
        try (GiteaServer server = Scene.server(scene.gitea(), token)) {
            assertThat(new GiteaForge(server).standing(MAILU, new Login("ana"))).isEqualTo(Standing.STRANGER);
        }
    }

    private Standing standing(String name) {
        return scene.forge().standing(MAILU, new Login(name));
    }
}
