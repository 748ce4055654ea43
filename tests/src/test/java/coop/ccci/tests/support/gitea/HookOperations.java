package coop.ccci.tests.support.gitea;

import static coop.ccci.tests.support.gitea.HookConfig.Activity.ASLEEP;
import static coop.ccci.tests.support.gitea.HookConfig.Activity.AWAKE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;

/** Webhooks, which are for the administrators of a repository. */
record HookOperations(Desk desk) {
    Answer list(Caller caller, Call call, Parts parts) {
        return Pages.of(call, desk.world().hooks().of(repo(caller, parts)), HookJson::of);
    }

    Answer create(Caller caller, Call call, Parts parts) {
        Repo repo = repo(caller, parts);
        JsonNode hook = call.json();
        if (!hook.path("config").isObject()) {
            throw Refusal.invalid("[Config]: Required");
        }
        if (!hook.path("type").asText().equals("gitea")) {
            throw Refusal.invalid("Invalid hook type: " + hook.path("type").asText());
        }
        HookConfig config = new HookConfig(
                address(required(hook, "url")),
                hook.path("config").path("secret").asText(),
                events(hook),
                hook.path("active").asBoolean() ? AWAKE : ASLEEP);
        contentType(required(hook, "content_type"));
        return Answer.created(HookJson.of(desk.world().hooks().add(repo, config)));
    }

    /** Events that are not named are gone; the secret stays what it was. */
    Answer edit(Caller caller, Call call, Parts parts) {
        Repo repo = repo(caller, parts);
        JsonNode change = call.json();
        RegisteredHook hook =
                desk.world().hooks().find(repo, parts.number("id")).orElseThrow(Refusal::notFound);
        HookConfig old = hook.config();
        JsonNode url = change.path("config").path("url");
        boolean active = change.path("active").asBoolean(old.activity() == AWAKE);
        HookConfig config = new HookConfig(
                url.isTextual() ? address(url.asText()) : old.address(),
                old.secret(),
                events(change),
                active ? AWAKE : ASLEEP);
        return Answer.ok(HookJson.of(desk.world().hooks().change(repo, new RegisteredHook(hook.id(), config))));
    }

    private Repo repo(Caller caller, Parts parts) {
        return desk.repo(
                caller,
                parts,
                Access.ADMIN,
                "user should be an owner or a collaborator with admin write of a repository");
    }

    private static String required(JsonNode hook, String option) {
        JsonNode value = hook.path("config").path(option);
        if (!value.isTextual()) {
            throw Refusal.invalid("Missing config option: " + option);
        }
        return value.asText();
    }

    private static URI address(String text) {
        if (!text.matches("https?://[^\\s/]+\\S*")) {
            throw Refusal.invalid("Invalid url");
        }
        return URI.create(text);
    }

    private static void contentType(String text) {
        if (!text.equals("json") && !text.equals("form")) {
            throw Refusal.invalid("Invalid content type");
        }
    }

    private static List<String> events(JsonNode hook) {
        return HookEvent.chosen(
                hook.path("events").valueStream().map(JsonNode::asText).toList());
    }
}
