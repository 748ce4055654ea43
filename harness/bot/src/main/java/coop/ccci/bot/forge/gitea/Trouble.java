package coop.ccci.bot.forge.gitea;

import static coop.ccci.bot.forge.ForgeTrouble.Hope.LATER;
import static coop.ccci.bot.forge.ForgeTrouble.Hope.NEVER;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.ForgeTrouble.Hope;
import java.time.Duration;
import java.util.Set;

/** What an answer means for whoever asked. */
final class Trouble {
    /** Only the operator can mend it, and asking does not. */
    private static final Duration SLOWLY = Duration.ofMinutes(5);

    private static final int REDIRECTION = 300;
    private static final Set<Integer> WRONG_FOR_EVER = Set.of(400, 404, 405, 410, 413, 415, 422);

    private Trouble() {}

    static ForgeTrouble of(String doing, Answer<?> answer) {
        return switch (answer) {
            case Answer.Got<?> odd -> later(doing + ": the forge's answer makes no sense");
            case Answer.Nothing<?> nothing ->
                later("%s: the forge answered %d and nothing with it".formatted(doing, nothing.status()));
            case Answer.Refused<?> refused -> refused(doing, refused);
            case Answer.Broken<?> broken -> later(doing + ": " + broken.how());
        };
    }

    private static ForgeTrouble later(String what) {
        return new ForgeTrouble(what, LATER, Duration.ZERO);
    }

    private static ForgeTrouble refused(String doing, Answer.Refused<?> refused) {
        String words = refused.words().isEmpty() ? "" : " (" + refused.words() + ")";
        return new ForgeTrouble(
                "%s: the forge answered %d%s%s".formatted(doing, refused.status(), words, next(refused)),
                hope(refused),
                isForTheOperator(refused) && refused.pause().isZero() ? SLOWLY : refused.pause());
    }

    private static Hope hope(Answer.Refused<?> refused) {
        return WRONG_FOR_EVER.contains(refused.status()) ? NEVER : LATER;
    }

    private static String next(Answer.Refused<?> refused) {
        return isForTheOperator(refused) ? "; cc-ci bot --check says what to mend" : "";
    }

    /** A token that is not known or may not, an address that is another now. */
    private static boolean isForTheOperator(Answer.Refused<?> refused) {
        int status = refused.status();
        return status == Status.UNAUTHORIZED || status == Status.FORBIDDEN || status / 100 == REDIRECTION / 100;
    }
}
