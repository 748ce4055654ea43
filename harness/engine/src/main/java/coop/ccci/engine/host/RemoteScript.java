package coop.ccci.engine.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a command reaches the Host: a fixed shell line, and a header on standard input that names variables and argv.
 * Nothing starts before the whole header has arrived, and nothing in it is seen in the list of processes.
 */
record RemoteScript(String mark, String line, String header) {
    /** The variable by which a command and all it starts are found again. */
    static final String MARK = "CC_CI_COMMAND";

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    // `read` takes a pipe byte by byte, so what follows the header is left for the program.
    private static final String READER = "s=; while IFS= read -r l; do if [ \"$l\" = \"$0\" ]; then eval \"$s\"; fi;"
            + " s=\"$s$l\n\"; done; exit 125";

    static RemoteScript of(Command command) {
        String mark = UUID.randomUUID().toString();
        String header =
                "export " + MARK + "=" + mark + "\n" + variables(command.environment()) + program(command.argv());
        return new RemoteScript(mark, "exec sh -c " + quoted(READER) + " " + mark, header + mark + "\n");
    }

    private static String variables(Map<String, String> environment) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .map(variable -> "export " + name(variable.getKey()) + "=" + quoted(variable.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String name(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not the name of a variable");
        }
        return name;
    }

    private static String program(List<String> argv) {
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        return argv.stream().map(RemoteScript::quoted).collect(Collectors.joining(" ", "exec ", "\n"));
    }

    private static String quoted(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a word of a command holds a NUL character");
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
