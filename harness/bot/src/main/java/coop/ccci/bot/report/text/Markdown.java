package coop.ccci.bot.report.text;

/** Markdown that a {@link Template} made, and so the only text that is put into another one as it is. */
public final class Markdown {
    private final String text;

    Markdown(String text) {
        this.text = text;
    }

    /** The Markdown itself. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
