package coop.ccci.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the program itself says of its commands and options, asked as a user would. */
record Help(String text) {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  +\\S");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    /** {@code cc-ci <words> --help}. */
    static Help of(String... words) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        List<String> argv = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                "coop.ccci.cli.Main"));
        argv.addAll(List.of(words));
        argv.add("--help");
        try {
            Process program = new ProcessBuilder(argv).redirectErrorStream(true).start();
            return new Help(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The commands, in order. */
    List<String> commands() {
        String list = text.replaceFirst("(?s)^.*\nCommands:\n", "").replaceFirst("(?s)\nExit codes:.*$", "");
        return found(COMMAND, list);
    }

    /** The options that a text names. */
    static Set<String> options(String text) {
        return new TreeSet<>(
                OPTION.matcher(text).results().map(MatchResult::group).toList());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
