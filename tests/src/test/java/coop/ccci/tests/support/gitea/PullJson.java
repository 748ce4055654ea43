package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;

/** How a pull request is shown to somebody. */
record PullJson(World world, IssueJson issues, RepoJson repos, UserJson users) {
    /** What the number of a repository is where it was deleted. */
    private static final long NO_REPOSITORY = -1;

    ObjectNode of(Pull pull, Optional<User> viewer) {
        Issue issue = pull.issue();
        ObjectNode shown = Json.object()
                .put("id", issue.id())
                .put("number", issue.number())
                .put("title", issue.title())
                .put("state", pull.state().word())
                .put("merged", pull.state() == State.MERGED)
                .put("draft", false)
                .put("html_url", issues.address(issue))
                .put("created_at", issue.created().toString())
                .put("updated_at", updated(issue));
        shown.set("user", users.of(issue.author()));
        shown.set("base", base(pull, viewer));
        shown.set("head", head(pull, viewer));
        return shown;
    }

    private static String updated(Issue issue) {
        return issue.entries().stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(issue.created())
                .toString();
    }

    private ObjectNode base(Pull pull, Optional<User> viewer) {
        ObjectNode shown = Json.object()
                .put("label", pull.base())
                .put("ref", pull.base())
                .put("sha", pull.repo().tip(pull.base()).orElse(""))
                .put("repo_id", pull.repo().id());
        shown.set("repo", repos.of(pull.repo(), viewer));
        return shown;
    }

    private ObjectNode head(Pull pull, Optional<User> viewer) {
        Head head = pull.source();
        Optional<Repo> repo = head.repo().flatMap(name -> world.findRepo(name.toString()));
        String kept = "refs/pull/" + pull.issue().number() + "/head";
        ObjectNode shown = Json.object()
                .put("label", head.branch())
                .put("ref", repo.isPresent() ? head.branch() : kept)
                .put("sha", head.sha())
                .put("repo_id", repo.map(Repo::id).orElse(NO_REPOSITORY));
        JsonNode source = repo.<JsonNode>map(one -> repos.of(one, viewer)).orElse(NullNode.instance);
        shown.set("repo", source);
        return shown;
    }
}
