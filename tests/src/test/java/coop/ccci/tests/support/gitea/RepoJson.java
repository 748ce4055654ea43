package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/** How a repository is shown to somebody, with what they may do in it. */
record RepoJson(World world, URI base, UserJson users) {
    ObjectNode of(Repo repo, Optional<User> viewer) {
        String path = "/" + repo.name();
        ObjectNode shown = Json.object()
                .put("id", repo.id())
                .put("name", repo.name().name())
                .put("full_name", repo.name().toString())
                .put("private", !repo.isOpen())
                .put("archived", false)
                .put("empty", false)
                .put("default_branch", "main")
                .put("url", base.resolve("/api/v1/repos" + path).toString())
                .put("html_url", base.resolve(path).toString())
                .put("clone_url", base.resolve(path + ".git").toString());
        shown.set("owner", users.of(repo.name().owner()));
        shown.set("permissions", permissions(new Permissions(world).of(viewer, repo)));
        return shown;
    }

    private static ObjectNode permissions(Access access) {
        return Json.object()
                .put("admin", access.covers(Access.ADMIN))
                .put("push", access.covers(Access.WRITE))
                .put("pull", access.covers(Access.READ));
    }
}
