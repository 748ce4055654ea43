package coop.ccci.tests.contract;

import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.FakeGitea;
import coop.ccci.tests.support.gitea.Flavour;
import java.util.Map;

/** A fake with something of everything in it, and what the variable parts of paths are there. */
record Sample(FakeGitea gitea, String token, Map<String, String> parts) implements AutoCloseable {
    private static final String REPO = "coop/mailu";
    private static final long PULL = 7;

    static Sample of(Flavour flavour) {
        FakeGitea gitea = FakeGitea.start(flavour).administrator("root");
        gitea.organisation("coop").member("ana");
        gitea.repo(REPO).collaborator("bot", Access.ADMIN);
        String head = gitea.repo(REPO).pull(PULL).by("bo").from("bo/mailu").head();
        gitea.repo(REPO).pull(8).by("bo").from("bo/other");
        gitea.deleteRepo("bo/other");
        gitea.reopen(REPO, 8);
        long comment = gitea.comment(REPO, PULL, "ana", "!testme");
        return new Sample(
                gitea,
                gitea.token("root"),
                Map.of(
                        "owner", "coop",
                        "repo", "mailu",
                        "org", "coop",
                        "username", "ana",
                        "collaborator", "bo",
                        "branch", "main",
                        "sha", head,
                        "index", String.valueOf(PULL),
                        "id", String.valueOf(comment)));
    }

    @Override
    public void close() {
        gitea.close();
    }
}
