package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a webhook is shown: never with its secret. */
final class HookJson {
    private HookJson() {}

    static ObjectNode of(RegisteredHook hook) {
        HookConfig config = hook.config();
        ObjectNode shown = Json.object()
                .put("id", hook.id())
                .put("type", "gitea")
                .put("active", config.activity() == HookConfig.Activity.AWAKE)
                .put("branch_filter", "")
                .put("authorization_header", "");
        shown.putObject("config").put("url", config.address().toString()).put("content_type", "json");
        config.events().forEach(shown.putArray("events")::add);
        return shown;
    }
}
