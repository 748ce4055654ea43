package coop.ccci.tests.contract;

import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.util.Map;

/** The stage in a fake. */
final class FakeStage {
    private FakeStage() {}

    static Stage in(FakeGitea gitea) {
        gitea.administrator("root")
                .user("bo")
                .organisation("coop")
                .owner("root")
                .member("ana");
        String head = gitea.repo("coop/mailu")
                .collaborator("bot", Access.ADMIN)
                .pull(1)
                .titled("A change")
                .by("bo")
                .from("bo/mailu")
                .head();
        return Stage.of(
                gitea.api(),
                "coop",
                "mailu",
                1,
                head,
                Map.of(
                        "root", gitea.token("root"),
                        "bot", gitea.token("bot"),
                        "ana", gitea.token("ana"),
                        "bo", gitea.token("bo")));
    }
}
