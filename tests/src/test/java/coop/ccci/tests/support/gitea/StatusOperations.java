package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/** Statuses of commits; Gitea checks neither the word of a status nor the length of its text. */
record StatusOperations(Desk desk) {
    /** The newest second first; within a second the order is not kept, here it is the wrong one. */
    Answer list(Caller caller, Call call, Parts parts) {
        desk.repo(caller, parts);
        List<PostedStatus> all = desk.world().statuses().of(parts.text("sha")).stream()
                .sorted(Comparator.comparing(PostedStatus::created).reversed())
                .toList();
        return Pages.linked(call, desk.base(), all, desk.shown().statuses()::of);
    }

    Answer create(Caller caller, Call call, Parts parts) {
        Repo repo = desk.repo(caller, parts, Access.WRITE, "user should have a permission to write to a repo");
        String sha = parts.text("sha");
        JsonNode status = call.json();
        if (!repo.has(sha)) {
            throw Refusal.internal();
        }
        PostedStatus posted = new PostedStatus(
                desk.world().statuses().nextId(),
                sha,
                status.path("state").asText(),
                status.path("context").asText(),
                status.path("description").asText(),
                status.path("target_url").asText(),
                caller.login(),
                desk.world().now());
        return Answer.created(desk.shown().statuses().of(desk.world().statuses().add(posted)));
    }
}
