package coop.ccci.bot.trigger;

import java.util.Optional;
import java.util.SortedSet;

/** What a comment was found to ask for. */
public sealed interface Reading {

    /** Nothing: the comment is not for the bot, or cannot be read within bounds; {@code why} is for operators. */
    record Nothing(String why) implements Reading {}

    /** One command, written once or several times. */
    record One(Command command) implements Reading {}

    /** {@code !testme} with a word that is none of ours, bounded in length; {@code meant} is the nearest that is. */
    record Unknown(String word, Optional<Command> meant) implements Reading {}

    /** Commands that differ: nothing is done. */
    record Several(SortedSet<Command> commands) implements Reading {}
}
