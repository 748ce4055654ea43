package coop.ccci.tests.conversation;

/** What the operator or fate does to the bot. */
sealed interface BotStep extends Step {

    record Start() implements BotStep {
        @Override
        public void play(Stage stage) {
            stage.start();
        }
    }

    record Stop() implements BotStep {
        @Override
        public void play(Stage stage) {
            stage.stop();
        }
    }

    record Kill() implements BotStep {
        @Override
        public void play(Stage stage) {
            stage.kill();
        }
    }

    record Drain() implements BotStep {
        @Override
        public void play(Stage stage) {
            stage.bot().drain();
        }
    }
}
