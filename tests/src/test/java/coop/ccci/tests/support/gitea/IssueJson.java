package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** How an issue and the lines of its timeline are shown. */
record IssueJson(URI base, UserJson users) {
    /** As it is told to webhooks. */
    ObjectNode of(Issue issue) {
        ObjectNode shown = Json.object()
                .put("id", issue.id())
                .put("number", issue.number())
                .put("title", issue.title())
                .put("state", issue.pull().map(Pull::state).orElse(State.OPEN).word())
                .put("html_url", address(issue))
                .put("created_at", issue.created().toString());
        shown.set("user", users.of(issue.author()));
        issue.pull()
                .ifPresent(pull -> shown.set(
                        "pull_request",
                        Json.object()
                                .put("merged", pull.state() == State.MERGED)
                                .put("draft", false)
                                .put("html_url", address(issue))));
        return shown;
    }

    ObjectNode comment(Issue issue, Entry comment) {
        return line(issue, comment).put("original_author", "").put("original_author_id", 0);
    }

    ObjectNode event(Issue issue, Entry event) {
        return line(issue, event)
                .put("type", event.kind().word())
                .put("old_ref", "")
                .put("new_ref", "")
                .put("ref_commit_sha", "");
    }

    private ObjectNode line(Issue issue, Entry entry) {
        String pull = issue.pull().isPresent() ? address(issue) : "";
        String plain = issue.pull().isPresent() ? "" : address(issue);
        ObjectNode shown = Json.object()
                .put("id", entry.id())
                .put("body", entry.body())
                .put("html_url", address(issue) + "#issuecomment-" + entry.id())
                .put("pull_request_url", pull)
                .put("issue_url", plain)
                .put("created_at", entry.created().toString())
                .put("updated_at", entry.updated().toString());
        shown.set("user", users.of(entry.user()));
        return shown;
    }

    String address(Issue issue) {
        String kind = issue.pull().isPresent() ? "pulls" : "issues";
        return base.resolve("/%s/%s/%d".formatted(issue.repo().name(), kind, issue.number()))
                .toString();
    }
}
