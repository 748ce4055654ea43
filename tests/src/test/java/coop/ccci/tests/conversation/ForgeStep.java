package coop.ccci.tests.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.tests.support.gitea.Fault;
import java.time.Duration;
import java.util.Optional;

/** What goes wrong with the forge, or takes itself for it. */
sealed interface ForgeStep extends Step {

    /**
     * The next requests, as many as told, whose method and path have this in them go wrong: {@code how} is a status, or {@code null}, {@code
     * half}, {@code nothing}, {@code rubbish}, {@code done-then-500}, or {@code killed}, where the bot is after it was done and before it
     * hears of it; {@code pause} is when to come again.
     */
    record Trouble(String requests, int times, String how, Optional<Duration> pause) implements ForgeStep {
        private static final Duration MOMENT = Duration.ofMillis(50);

        @Override
        public void play(Stage stage) {
            stage.gitea().fails(times, requests, pause.map(Fault::tooMany).orElseGet(() -> fault(stage)));
        }

        private Fault fault(Stage stage) {
            return switch (how) {
                case "null" -> Fault.nothing();
                case "half" -> Fault.half();
                case "nothing" -> Fault.silence(MOMENT);
                case "rubbish" -> Fault.rubbish();
                case "page" -> Fault.page(502);
                case "done-then-500" -> Fault.statusAfterwards(500);
                case "killed" -> Fault.before(stage::kill);
                default -> Fault.status(Integer.parseInt(how));
            };
        }
    }

    record Recover() implements ForgeStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().recovers();
        }
    }

    /** Somebody delivers a comment that is not on the forge to the webhook, which should answer with this status. */
    record Forge(Signature signature, String by, String text, int answer) implements ForgeStep {
        private static final long NOT_THERE = 4_000_000;

        @Override
        public void play(Stage stage) {
            int status = stage.knock(Knock.body(NOT_THERE, by, text), signature.secret());
            assertThat(status)
                    .as("the answer to a delivery, signature %s", signature)
                    .isEqualTo(answer);
        }
    }

    /** What a delivery is signed with. */
    enum Signature {
        RIGHT,
        WRONG,
        MISSING;

        Optional<String> secret() {
            return switch (this) {
                case RIGHT -> Optional.of(Cast.HOOK.reveal());
                case WRONG -> Optional.of("guessed");
                case MISSING -> Optional.empty();
            };
        }
    }
}
