package coop.ccci.engine.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import coop.ccci.engine.event.Events;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Writes every event to run.log, for people, and to events.ndjson, one JSON object per line. Never throws while the run
 * lives: a disk that is full is kept for {@link #trouble()}.
 */
public final class EventLog implements Events, AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream log;
    private final OutputStream lines;
    private final LongSupplier elapsedMs;
    private Optional<IOException> trouble = Optional.empty();
    private boolean closed;

    /** Writes to these two; the time of an event is what {@code elapsedMs} gives, milliseconds since the run began. */
    public EventLog(OutputStream log, OutputStream lines, LongSupplier elapsedMs) {
        this.log = log;
        this.lines = lines;
        this.elapsedMs = elapsedMs;
    }

    @Override
    public synchronized void tell(String kind, String text, Map<String, String> facts) {
        if (closed) {
            return;
        }
        long ms = elapsedMs.getAsLong();
        Map<String, String> sorted = new TreeMap<>(facts);
        try {
            log.write(logLine(ms, kind, text, sorted).getBytes(StandardCharsets.UTF_8));
            lines.write(jsonLine(ms, kind, text, sorted).getBytes(StandardCharsets.UTF_8));
            log.flush();
            lines.flush();
        } catch (IOException broken) {
            trouble = Optional.of(trouble.orElse(broken));
        }
    }

    /** The first write that failed, if one did: both files are then incomplete. */
    public synchronized Optional<IOException> trouble() {
        return trouble;
    }

    /** From now on both files stay as they are: what is told later is in neither. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (OutputStream stream : new OutputStream[] {log, lines}) {
            try {
                stream.close();
            } catch (IOException broken) {
                trouble = Optional.of(trouble.orElse(broken));
            }
        }
    }

    /** Line breaks in a text are indented, so that no text can look like another event. */
    private static String logLine(long ms, String kind, String text, Map<String, String> facts) {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%9.3f  %-16s %s", ms / 1000.0, kind, indented(text)));
        facts.forEach(
                (name, value) -> line.append("  ").append(name).append('=').append(indented(value)));
        return line.append('\n').toString();
    }

    private static String indented(String text) {
        return text.strip().replaceAll("\\R", "\n" + " ".repeat(28));
    }

    private static String jsonLine(long ms, String kind, String text, Map<String, String> facts) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("ms", ms);
            json.writeStringField("kind", kind);
            json.writeStringField("text", text);
            json.writeObjectFieldStart("facts");
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return line + "\n";
    }
}
