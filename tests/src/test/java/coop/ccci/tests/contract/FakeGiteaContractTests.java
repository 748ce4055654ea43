package coop.ccci.tests.contract;

import coop.ccci.tests.support.gitea.FakeGitea;
import org.junit.jupiter.api.AfterAll;

/** The fake behaves as the client, and a real server, have it. */
class FakeGiteaContractTests implements PeopleContract, PullContract, CommentContract, StatusContract, HookContract {
    private static final FakeGitea GITEA = FakeGitea.start();
    private static final Stage STAGE = FakeStage.in(GITEA);

    @AfterAll
    static void close() {
        GITEA.close();
    }

    @Override
    public Stage stage() {
        return STAGE;
    }
}
