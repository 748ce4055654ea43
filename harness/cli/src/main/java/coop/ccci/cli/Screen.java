package coop.ccci.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Standard output and standard error. */
record Screen(Pane out, Pane err) {
    private static final int WIDTH = 100;

    /**
     * The process's own streams. Which of them is a terminal, and how wide, is told by the launcher, because Java cannot tell
     * one stream's from the other's: {@code cc-ci.terminal=1,2} and {@code cc-ci.columns}.
     */
    static Screen ofProcess(Properties properties, Map<String, String> environment) {
        List<String> terminals =
                List.of(properties.getProperty("cc-ci.terminal", "").split(","));
        int width = width(properties.getProperty("cc-ci.columns", ""));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Screen(
                pane(FileDescriptor.out, terminals.contains("1"), plain, width),
                pane(FileDescriptor.err, terminals.contains("2"), plain, width));
    }

    private static Pane pane(FileDescriptor descriptor, boolean terminal, boolean plain, int width) {
        PrintStream stream = new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
        return new Pane(
                stream,
                terminal ? Pane.Kind.TERMINAL : Pane.Kind.LOG,
                terminal && !plain ? Palette.COLOURED : Palette.PLAIN,
                width);
    }

    private static int width(String columns) {
        return columns.matches("[1-9]\\d{1,3}") ? Math.max(40, Integer.parseInt(columns)) : WIDTH;
    }
}
