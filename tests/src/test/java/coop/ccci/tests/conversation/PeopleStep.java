package coop.ccci.tests.conversation;

import java.util.Optional;

/** What people do on the forge. */
sealed interface PeopleStep extends Step {

    /** Somebody comments; {@code as} is what other steps call the comment. */
    record Write(String by, String text, Optional<String> as, Optional<Long> pull, Optional<String> repo)
            implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.wrote(as.orElse(""), stage.gitea().comment(repo.orElse(Cast.REPO), pull.orElse(Cast.PULL), by, text));
        }
    }

    record Edit(String comment, String by, String text) implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().edit(Cast.REPO, stage.comment(comment), by, text);
            stage.heard();
        }
    }

    record Delete(String comment, String by) implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().delete(Cast.REPO, stage.comment(comment), by);
            stage.heard();
        }
    }

    /** Somebody deletes all that the bot has written on the pull request. */
    record DeleteBots(String by) implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().commentsOn(Cast.REPO, Cast.PULL).stream()
                    .filter(comment -> comment.author().equals(Cast.BOT))
                    .forEach(comment -> stage.gitea().delete(Cast.REPO, comment.id(), by));
            stage.heard();
        }
    }

    record Push(String commit) implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().push(Cast.REPO, Cast.PULL, stage.commit(commit));
        }
    }

    record ForcePush(String commit) implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().forcePush(Cast.REPO, Cast.PULL, stage.commit(commit));
        }
    }

    /** It is to be merged into another branch, which is at this commit. */
    record Retarget(String branch, String commit) implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().repo(Cast.REPO).branch(branch, Cast.commit(commit));
            stage.gitea().retarget(Cast.REPO, Cast.PULL, branch);
        }
    }

    record Close() implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().close(Cast.REPO, Cast.PULL);
        }
    }

    record Reopen() implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().reopen(Cast.REPO, Cast.PULL);
        }
    }

    record DeleteFork() implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().deleteRepo(Cast.FORK);
        }
    }

    /** Somebody leaves the organisation. */
    record Leave(String who) implements PeopleStep {
        @Override
        public void play(Stage stage) {
            stage.gitea().organisation("coop").without(who);
        }
    }
}
