package coop.ccci.tests.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.gitea.model.RepoCollaboratorPermission.PermissionEnum;
import org.junit.jupiter.api.Test;

/** Who is who, who belongs where, and who may do what. */
interface PeopleContract {
    Stage stage();

    @Test
    default void versionIsTold() throws Exception {
        assertThat(stage().as("bot").version().getVersion()).matches("\\d+\\.\\d+.*");
    }

    @Test
    default void tokenSaysWhoseItIs() throws Exception {
        assertThat(stage().as("bot").currentUser().getLogin()).isEqualTo("bot");
        assertThat(stage().as("bot").currentUser().getIsAdmin()).isFalse();
        assertThat(stage().as("root").currentUser().getIsAdmin()).isTrue();
    }

    @Test
    default void wrongTokenIsRefusedEverywhere() {
        Refused.by(() -> stage().as("nobody we know").version()).with(401);
        Refused.by(() -> stage().as("nobody we know").repository(organisation(), repo()))
                .with(401);
    }

    @Test
    default void tokenThatIsNoWordCountsAsNone() throws Exception {
        assertThat(stage().with("two words").version().getVersion()).isNotEmpty();
        Refused.by(() -> stage().with("two words").currentUser()).with(401);
    }

    @Test
    default void withoutATokenThereIsNoUser() {
        Refused.by(() -> stage().asNobody().currentUser()).with(401);
    }

    @Test
    default void membersAndAdministratorsMayAskWhoIsAMember() throws Exception {
        assertThat(stage().as("root")
                        .isMemberWithHttpInfo(organisation(), "ana")
                        .getStatusCode())
                .isEqualTo(204);
        assertThat(stage().as("ana").isMemberWithHttpInfo(organisation(), "ANA").getStatusCode())
                .isEqualTo(204);
        Refused.by(() -> stage().as("root").isMember(organisation(), "bo")).with(404);
        Refused.by(() -> stage().as("root").isMember(organisation(), "nobodythere"))
                .with(404);
        Refused.by(() -> stage().as("root").isMember("no-such-organisation", "ana"))
                .with(404);
    }

    @Test
    default void othersMayNotAskWhoIsAMember() {
        Refused.by(() -> stage().as("bot").isMember(organisation(), "ana")).with(303);
        Refused.by(() -> stage().as("bot").isMember(organisation(), "bo")).with(303);
        Refused.by(() -> stage().as("bot").isMember(organisation(), "bot")).with(404);
    }

    @Test
    default void repositorySaysWhatOneMayDoInIt() throws Exception {
        var repository = stage().as("bot").repository(organisation(), repo());
        assertThat(repository.getFullName()).isEqualTo(organisation() + "/" + repo());
        assertThat(repository.getDefaultBranch()).isEqualTo("main");
        assertThat(repository.getPermissions()).extracting("admin").isEqualTo(true);
        assertThat(stage().as("bo").repository(organisation(), repo()).getPermissions())
                .extracting("push", "pull")
                .containsExactly(false, true);
    }

    @Test
    default void repositoryThatIsNotThereIsNotFound() {
        Refused.by(() -> stage().as("bot").repository(organisation(), "no-such"))
                .with(404);
        Refused.by(() -> stage().as("bot").repository("no-such", "no-such")).with(404);
    }

    @Test
    default void administratorsOfTheRepositoryMayAskWhatOthersMayDo() throws Exception {
        assertThat(permission("bot", "bo")).isEqualTo(PermissionEnum.READ);
        assertThat(permission("bot", "bot")).isEqualTo(PermissionEnum.ADMIN);
        assertThat(permission("bot", "root")).isEqualTo(PermissionEnum.OWNER);
        assertThat(permission("bo", "bo")).isEqualTo(PermissionEnum.READ);
    }

    @Test
    default void othersMayNotAskWhatOthersMayDo() {
        Refused.by(() -> permission("ana", "bo")).with(403);
        Refused.by(() -> permission("bot", "nobodythere")).with(404);
    }

    private PermissionEnum permission(String asking, String asked) throws Exception {
        return requireNonNull(stage().as(asking)
                .collaboratorPermission(organisation(), repo(), asked)
                .getPermission());
    }

    private String organisation() {
        return stage().organisation();
    }

    private String repo() {
        return stage().repo();
    }
}
