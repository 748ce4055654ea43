package coop.ccci.bot.forge;

/** What the bot finds a comment of its own again by: an HTML comment, which no reader sees, as the first line. */
public record Marker(String key) {

    /** The one comment that tells how a pull request's run goes. */
    public static Marker report() {
        return new Marker("report");
    }

    /** The reply to one comment. */
    public static Marker replyTo(long comment) {
        return new Marker("reply-" + comment);
    }

    /** The line itself. */
    public String line() {
        return "<!-- cc-ci:" + key + " -->";
    }

    /** Whether this comment's text carries it. */
    public boolean marks(String body) {
        return body.startsWith(line());
    }
}
