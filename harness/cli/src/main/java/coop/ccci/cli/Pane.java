package coop.ccci.cli;

import java.io.PrintStream;

/** One of the two streams a program prints to: where it leads, how it is coloured, how wide it is. */
record Pane(PrintStream stream, Kind kind, Palette palette, int width) {

    /** Where a stream leads. */
    enum Kind {
        TERMINAL,
        LOG
    }

    void line(String text) {
        stream.print(text + "\n");
    }

    void text(String lines) {
        stream.print(lines);
        stream.flush();
    }
}
