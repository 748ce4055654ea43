package coop.ccci.bot.forge.gitea;

/** What HTTP calls what Gitea answers. */
final class Status {
    static final int OK = 200;
    static final int NO_CONTENT = 204;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int TOO_MANY = 429;
    static final int SERVERS_OWN = 500;

    private Status() {}
}
