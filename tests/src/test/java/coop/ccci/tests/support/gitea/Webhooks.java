package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Tells the webhooks of a repository what happened in it, in the words of the server it takes itself for. */
record Webhooks(World world, Shown shown, Flavour flavour, Courier courier) {
    void comment(String action, Issue issue, Entry comment, String sender, Optional<String> before) {
        Optional<User> user = world.users().find(sender);
        ObjectNode payload = Json.object().put("action", action);
        payload.set("issue", shown.issues().of(issue));
        issue.pull()
                .filter(pull -> flavour.tellsOfThePullRequest())
                .ifPresent(pull -> payload.set("pull_request", shown.pulls().of(pull, user)));
        payload.set("comment", shown.issues().comment(issue, comment));
        before.ifPresent(text -> payload.putObject("changes").putObject("body").put("from", text));
        payload.set("repository", shown.repos().of(issue.repo(), user));
        payload.set("sender", shown.users().of(sender));
        payload.put("is_pull", issue.pull().isPresent());
        call(
                issue.pull().isPresent() ? HookEvent.PULL_REQUEST_COMMENT : HookEvent.ISSUE_COMMENT,
                issue.repo(),
                payload);
    }

    void pullRequest(HookEvent event, String action, Pull pull) {
        Optional<User> author = world.users().find(pull.issue().author());
        ObjectNode payload =
                Json.object().put("action", action).put("number", pull.issue().number());
        payload.set("pull_request", shown.pulls().of(pull, author));
        payload.set("repository", shown.repos().of(pull.repo(), author));
        payload.set("sender", shown.users().of(pull.issue().author()));
        call(event, pull.repo(), payload.put("commit_id", ""));
    }

    private void call(HookEvent event, Repo repo, ObjectNode payload) {
        world.hooks().of(repo).stream()
                .map(RegisteredHook::config)
                .filter(hook -> hook.isCalledFor(event))
                .forEach(hook -> courier.send(Parcel.of(hook, event, payload, flavour)));
    }
}
