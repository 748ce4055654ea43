package coop.ccci.bot.forge.gitea;

/** What the bot's token has to be good for. */
final class Scopes {
    static final String ALL = "write:issue, write:repository, read:organization and read:user";

    private Scopes() {}

    /** Whether it is the token that may not, and not its owner; Gitea says so in words only. */
    static boolean areMissing(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused
                && refused.status() == Status.FORBIDDEN
                && refused.words().contains("scope");
    }
}
