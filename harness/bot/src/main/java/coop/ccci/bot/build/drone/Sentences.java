package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.HttpURLConnection;

/** What went wrong between the bot and Drone, and what an operator can do about it. */
final class Sentences {
    private static final int LONGEST = 200;

    private Sentences() {}

    static String of(String doing, Throwable why) {
        return doing + ": "
                + switch (why) {
                    case Refusal refusal -> refused(refusal);
                    case JsonProcessingException garbled ->
                        "what it answered is not what Drone answers: " + shown(garbled.getOriginalMessage());
                    case InterruptedException stopped -> "stopped from outside";
                    default -> "there came no whole answer: " + shown(String.valueOf(why.getMessage()));
                };
    }

    /** One line, cut to a length and free of control characters. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static String refused(Refusal refusal) {
        String said = shown(String.valueOf(refusal.getMessage()));
        return "it answered " + refusal.code() + (said.isEmpty() ? "" : " (" + said + ")") + next(refusal);
    }

    private static String next(Refusal refusal) {
        return switch (refusal.code()) {
            case HttpURLConnection.HTTP_UNAUTHORIZED ->
                ": it does not know the token; give the bot the token of a user there";
            case HttpURLConnection.HTTP_FORBIDDEN ->
                ": the token's user may not do that; give it write access to the repository";
            case HttpURLConnection.HTTP_NOT_FOUND ->
                ": it has no such repository, branch or commit, or the token's user may not see it; activate the"
                        + " repository there, and check the names and the token's user";
            case HttpURLConnection.HTTP_MOVED_PERM, HttpURLConnection.HTTP_MOVED_TEMP, 307, 308 ->
                ": it lives elsewhere; give the bot the address that it points to";
            default -> "";
        };
    }
}
