package coop.ccci.bot.report.publish;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Marker;
import java.util.Optional;

/** What stands in place of something that the gate does not let through: fixed words, with nothing in them that came from anywhere. */
enum Fact {
    /** A secret of the bot stands in it. */
    WITHHELD(
            "Not published, because one of the bot's own secrets stands in it. An operator has to look at the bot's log."),
    /** Nobody knows what stands in it. */
    STUCK("Not published, because the leak gate could not look through it. An operator has to look at the bot's log.");

    private final String sentence;

    Fact(String sentence) {
        this.sentence = sentence;
    }

    String comment(Marker marker) {
        return marker.line() + "\n" + sentence + "\n";
    }

    CommitStatus status(String context) {
        return new CommitStatus(context, CommitStatus.State.ERROR, sentence, Optional.empty());
    }
}
