package coop.ccci.tests.conversation;

import coop.ccci.bot.build.Progress;
import coop.ccci.bot.queue.RunOrder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What the executor has to tell of the run that was started last. */
sealed interface RunStep extends Step {

    record Climb(String rung, String doing) implements RunStep {
        @Override
        public void play(Stage stage) {
            stage.executor()
                    .put(new Progress.Climbing(rung, doing, Optional.of(URI.create("https://ci.example.org/log/1"))));
        }
    }

    /**
     * It ends with these results, a file beside the scene or one of the sample reports, which are made out to the run's commit or to
     * another one; with other files that it wrote.
     */
    record Judge(String results, Optional<String> commit, Optional<Map<String, String>> files) implements RunStep {
        @Override
        public void play(Stage stage) {
            RunOrder run = stage.executor().newest();
            String head = commit.map(Cast::commit).orElse(run.head().value());
            stage.executor()
                    .put(new Progress.Judged(
                            stage.shelf().put(run.id().value(), head, results, files.orElse(Map.of()))));
        }
    }

    /** It is over and there are no results. */
    record Lose(String why) implements RunStep {
        @Override
        public void play(Stage stage) {
            stage.executor().put(new Progress.Lost(why, Optional.empty()));
        }
    }

    /** The next starts are refused. */
    record Refuse(int times, String why) implements RunStep {
        @Override
        public void play(Stage stage) {
            stage.executor().refuse(times, why);
        }
    }

    /** The bot is killed when the next run was started and before it hears of that. */
    record KillAfterStart() implements RunStep {
        @Override
        public void play(Stage stage) {
            stage.executor().afterStart(stage::kill);
        }
    }

    /** There are results of an earlier run of a commit. */
    record Archive(String results, String commit) implements RunStep {
        @Override
        public void play(Stage stage) {
            stage.shelf().put("mailu-20260101-000000-a0c1e5", Cast.commit(commit), results, Map.of());
        }
    }
}
