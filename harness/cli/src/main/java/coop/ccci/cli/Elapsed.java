package coop.ccci.cli;

import java.util.Locale;

/** Times as people read them. */
final class Elapsed {
    private Elapsed() {}

    static String of(long ms) {
        long tenths = (ms + 50) / 100;
        if (tenths < 600) {
            return tenths / 10 + "." + tenths % 10 + " s";
        }
        long seconds = (ms + 500) / 1000;
        return seconds / 60 + String.format(Locale.ROOT, " min %02d s", seconds % 60);
    }
}
