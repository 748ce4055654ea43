package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.ForgeTrouble.Hope;
import coop.ccci.model.CommitSha;
import coop.ccci.model.UsageProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes answers apart, of which no part has to be there: what is missing is a trouble with what was being done. */
record Fields(String doing) {

    /** The answer, where there is one. */
    <T> T got(Answer<T> answer) {
        return switch (answer) {
            case Answer.Got<T> got -> got.value();
            case Answer.Nothing<T> nothing -> throw trouble(answer);
            case Answer.Refused<T> refused -> throw trouble(answer);
            case Answer.Broken<T> broken -> throw trouble(answer);
        };
    }

    /** The answer; empty where what was asked for is not there. */
    <T> Optional<T> found(Answer<T> answer) {
        return answer.isStatus(Status.NOT_FOUND) ? Optional.empty() : Optional.of(got(answer));
    }

    <T> T need(@Nullable T value, String name) {
        return Optional.ofNullable(value).orElseThrow(() -> odd("has no " + name));
    }

    String text(@Nullable String value, String name) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank()).orElseThrow(() -> odd("has no " + name));
    }

    Instant instant(@Nullable OffsetDateTime value, String name) {
        return need(value, name).toInstant();
    }

    CommitSha commit(@Nullable String value, String name) {
        try {
            return new CommitSha(text(value, name));
        } catch (UsageProblem other) {
            throw odd("has a " + name + " that is not a full commit id");
        }
    }

    ForgeTrouble odd(String how) {
        return new ForgeTrouble(doing + ": the forge's answer " + how, Hope.LATER, Duration.ZERO);
    }

    ForgeTrouble trouble(Answer<?> answer) {
        return Trouble.of(doing, answer);
    }
}
