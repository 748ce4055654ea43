package coop.ccci.bot.forge;

import java.net.URI;
import java.util.Optional;

/** A commit status; {@code description} is at most {@value #LONGEST} characters, longer is cut at a word. */
public record CommitStatus(String context, State state, String description, Optional<URI> target) {
    private static final int LONGEST = 140;

    public CommitStatus {
        description = description.length() <= LONGEST ? description : cut(description);
    }

    /** As the forge calls them; {@code ERROR} means that nothing could be judged. */
    public enum State {
        PENDING,
        SUCCESS,
        FAILURE,
        ERROR
    }

    private static String cut(String text) {
        int word = text.lastIndexOf(' ', LONGEST - 1);
        int end = word > LONGEST / 2 ? word : LONGEST - 1;
        // Never between the two halves of one character.
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
