package coop.ccci.bot.forge.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.CommitSha;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTests {
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);

    @Test
    void newestCommitOfAPushIsTheHead() {
        Push push = push("{\"is_force_push\":false,\"commit_ids\":[\"%s\",\"%s\"]}".formatted(A, B));
        assertThat(push.head()).contains(new CommitSha(B));
        assertThat(push.kind()).isEqualTo(Push.Kind.PLAIN);
    }

    @Test
    void forcePushNamesTheOldHeadAndTheNew() {
        Push push = push("{\"is_force_push\":true,\"commit_ids\":[\"%s\",\"%s\"]}".formatted(A, B));
        assertThat(push.head()).contains(new CommitSha(B));
        assertThat(push.kind()).isEqualTo(Push.Kind.FORCED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "no json",
                "{\"commit_ids\":null}",
                "{\"is_force_push\":\"false\",\"commit_ids\":[]}",
                "{\"is_force_push\":null,\"commit_ids\":[7]}",
                "{\"commit_ids\":{\"0\":\"x\"}}"
            })
    void whatCannotBeReadMayBeAForcePushToAnything(String body) {
        assertThat(push(body).head()).isEmpty();
        assertThat(push(body).kind()).isEqualTo(Push.Kind.FORCED);
    }

    @Test
    void shortenedCommitIsNone() {
        assertThat(push("{\"is_force_push\":false,\"commit_ids\":[\"abc123\"]}").head())
                .isEmpty();
    }

    private static Push push(String body) {
        return Push.of(1, Instant.EPOCH, body);
    }
}
