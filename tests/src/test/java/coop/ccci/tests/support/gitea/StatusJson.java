package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a status is shown: what was written as {@code state} is read as {@code status}. */
record StatusJson(UserJson users) {
    ObjectNode of(PostedStatus status) {
        ObjectNode shown = Json.object()
                .put("id", status.id())
                .put("status", status.state())
                .put("context", status.context())
                .put("description", status.description())
                .put("target_url", status.target())
                .put("created_at", status.created().toString())
                .put("updated_at", status.created().toString());
        shown.set("creator", users.of(status.creator()));
        return shown;
    }
}
