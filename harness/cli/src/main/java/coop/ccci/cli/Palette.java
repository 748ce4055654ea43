package coop.ccci.cli;

import coop.ccci.model.Status;
import coop.ccci.model.Verdict;

/** How words are coloured; only a pass is ever green. */
enum Palette {
    PLAIN,
    COLOURED;

    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String GREY = "2";
    private static final String BOLD = "1";

    String status(Status status, String text) {
        return switch (status) {
            case PASS -> paint(GREEN, text);
            case FAIL -> paint(RED, text);
            case UNVER -> paint(YELLOW, text);
            case SKIP -> paint(GREY, text);
        };
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case GREEN -> paint(GREEN, text);
            case RED -> paint(RED, text);
            case UNVERIFIED -> paint(YELLOW, text);
        };
    }

    String seen(String text) {
        return paint(GREEN, text);
    }

    String notSeen(String text) {
        return paint(RED, text);
    }

    String warning(String text) {
        return paint(YELLOW, text);
    }

    String faint(String text) {
        return paint(GREY, text);
    }

    String strong(String text) {
        return paint(BOLD, text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
