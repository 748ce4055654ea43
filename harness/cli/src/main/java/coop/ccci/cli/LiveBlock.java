package coop.ccci.cli;

import java.io.PrintStream;
import java.util.List;

/** One block of lines at the end of a terminal, drawn over itself again and again. */
final class LiveBlock {
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String CLEAR_LINE = "\u001b[K";

    private final PrintStream terminal;
    private int drawn;

    LiveBlock(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Draws the block anew, in one write so that nothing flickers. */
    void draw(List<String> lines) {
        StringBuilder text = new StringBuilder(HIDE_CURSOR).append(toTop());
        lines.forEach(line -> text.append(line).append(CLEAR_LINE).append('\n'));
        write(text.append(CLEAR_BELOW));
        drawn = lines.size();
    }

    /** Prints a line that stays, above the block. */
    void above(String line) {
        write(toTop() + CLEAR_BELOW + line + "\n");
        drawn = 0;
    }

    /** Takes the block away and gives the cursor back. */
    void clear() {
        write(toTop() + CLEAR_BELOW + SHOW_CURSOR);
        drawn = 0;
    }

    private String toTop() {
        return drawn == 0 ? "\r" : "\r\u001b[" + drawn + "A";
    }

    private void write(CharSequence text) {
        terminal.print(text);
        terminal.flush();
    }
}
