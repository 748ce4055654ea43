package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a line of the timeline says about a push. */
final class Push {
    private Push() {}

    static String of(String... commits) {
        return told(Json.object().put("is_force_push", false), commits);
    }

    static String forced(String before, String after) {
        return told(Json.object().put("is_force_push", true), before, after);
    }

    private static String told(ObjectNode push, String... commits) {
        List.of(commits).forEach(push.putArray("commit_ids")::add);
        return push.toString();
    }
}
