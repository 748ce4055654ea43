package coop.ccci.tests.support.gitea;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What can be told to a fake that is a process of its own: a line each, the first word says what is done. */
enum Console {
    TOKEN("login") {
        @Override
        String act(FakeGitea gitea, List<String> words) {
            return gitea.token(words.get(0));
        }
    },
    MEMBER("organisation login") {
        @Override
        String act(FakeGitea gitea, List<String> words) {
            gitea.organisation(words.get(0)).member(words.get(1));
            return DONE;
        }
    },
    COLLABORATOR("repository login access") {
        @Override
        String act(FakeGitea gitea, List<String> words) {
            gitea.repo(words.get(0)).collaborator(words.get(1), Access.valueOf(words.get(2)));
            return DONE;
        }
    },
    PULL("repository number author commit") {
        @Override
        String act(FakeGitea gitea, List<String> words) {
            return gitea.repo(words.get(0))
                    .pull(Long.parseLong(words.get(1)))
                    .by(words.get(2))
                    .head(words.get(3))
                    .head();
        }
    },
    WEBHOOK("repository address secret") {
        @Override
        String act(FakeGitea gitea, List<String> words) {
            gitea.repo(words.get(0)).webhook(URI.create(words.get(1)), words.get(2));
            return DONE;
        }
    },
    PUSH("repository number commit") {
        @Override
        String act(FakeGitea gitea, List<String> words) {
            gitea.push(words.get(0), Long.parseLong(words.get(1)), words.get(2));
            return DONE;
        }
    },
    COMMENT("repository number author text") {
        @Override
        String act(FakeGitea gitea, List<String> words) {
            return String.valueOf(
                    gitea.comment(words.get(0), Long.parseLong(words.get(1)), words.get(2), words.get(3)));
        }
    };

    private static final String DONE = "done";

    private final String parameters;

    Console(String parameters) {
        this.parameters = parameters;
    }

    /** Does what a line says, and answers with one; the last word takes the rest of the line. */
    static String tell(FakeGitea gitea, String line) {
        String[] first = line.strip().split(" ", 2);
        try {
            Console command = valueOf(first[0].toUpperCase(Locale.ROOT));
            int most = command.parameters.split(" ", -1).length;
            return command.act(gitea, List.of(first[1].split(" ", most)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            return "no: " + line + ": " + List.of(values()) + " " + wrong.getMessage();
        }
    }

    abstract String act(FakeGitea gitea, List<String> words);

    @Override
    public String toString() {
        return Words.lower(name()) + " " + parameters;
    }
}
