package coop.ccci.engine.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The config versions that {@code abra.sh} exports. The file is read and never run: an export whose value a shell would have
 * to work out stays out of {@code values} and is listed under {@code unread}, as {@code abra.sh:<line>: <name>}.
 */
public record AbraExports(Map<String, String> values, List<String> unread) {
    private static final Pattern EXPORT = Pattern.compile("export\\s+(?<assignments>[A-Za-z_][A-Za-z0-9_]*=.*)");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\G\\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)="
            + "(?<value>'[^']*'|\"[^\"$`\\\\]*\"|[^\\s\"'$`\\\\;&|<>()#]*)(?=\\s|;|$)");
    private static final Pattern REST = Pattern.compile("\\s*(;.*|#.*)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public AbraExports {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unread = List.copyOf(unread);
    }

    /** The exports of this recipe's {@code abra.sh}; none where it has no such file. */
    public static AbraExports read(Path folder) {
        Path script = folder.resolve("abra.sh");
        if (!Files.isRegularFile(script)) {
            return new AbraExports(Map.of(), List.of());
        }
        try {
            // Latin 1 reads any bytes; names and versions are ASCII.
            return parse(Files.readString(script, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static AbraExports parse(String script) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        List<String> lines = script.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            Matcher export = EXPORT.matcher(lines.get(index));
            if (export.matches()) {
                read(export.group("assignments"), "abra.sh:" + (index + 1) + ": ", values, unread);
            }
        }
        return new AbraExports(values, unread);
    }

    private static void read(String assignments, String where, Map<String, String> values, List<String> unread) {
        Matcher assignment = ASSIGNMENT.matcher(assignments);
        int end = 0;
        while (assignment.find()) {
            values.put(assignment.group("name"), unquoted(assignment.group("value")));
            end = assignment.end();
        }
        String rest = assignments.substring(end);
        if (!REST.matcher(rest).matches()) {
            Matcher name = NAME.matcher(rest);
            unread.add(where + (name.find() ? name.group() : rest.strip()));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.startsWith("'") || value.startsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
