package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.RepoName;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A delivery that nobody sent, read at the start: what has to be loaded for the first one, no forge waits for. */
final class Rehearsal {
    private static final byte[] BODY = """
            {"action": "created", "is_pull": true,
             "issue": {"number": 1, "state": "open"},
             "comment": {"id": 1, "body": "", "user": {"login": "nobody"}, "created_at": "2026-01-02T03:04:05Z"},
             "pull_request": {"head": {"sha": "0000000000000000000000000000000000000000"}},
             "repository": {"full_name": "none/none"}}
            """.getBytes(StandardCharsets.UTF_8);

    private Rehearsal() {}

    static void with(HookSecret secret) {
        try {
            secret.signed(BODY, List.of("00"));
            EventJson.read(EventJson.tree(BODY), CommentEvent.class).seen(RepoName.of("none/none"));
        } catch (Malformed bug) {
            throw new IllegalStateException("the delivery made for the rehearsal is refused", bug);
        }
    }
}
