package coop.ccci.tests.contract;

import coop.ccci.tests.support.gitea.FakeGitea;
import org.junit.jupiter.api.AfterEach;

/** The fake behaves as the client, and a real server, have it. */
class FakeGiteaContractTests implements PeopleContract, PullContract, CommentContract, StatusContract, HookContract {
    private final FakeGitea gitea = FakeGitea.start();
    private final Stage stage = FakeStage.in(gitea);

    @AfterEach
    void close() {
        gitea.close();
    }

    @Override
    public Stage stage() {
        return stage;
    }
}
