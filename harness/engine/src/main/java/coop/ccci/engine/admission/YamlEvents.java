package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Rule.Hit;
import coop.ccci.engine.compose.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Goes through a file of YAML event by event: documents, directives, tags, anchors, and how scalars and keys are written. */
final class YamlEvents {
    private static final Pattern ANCHOR = Pattern.compile("&[A-Za-z0-9_-]+(\\s.*|)");
    /** Libraries disagree on where such a scalar ends between brackets. */
    private static final Pattern LOOSE_IN_FLOW = Pattern.compile("|.*:", Pattern.DOTALL);
    /** Texts to some, and truth values, dates or worse to others. */
    private static final Pattern NO_KEY =
            Pattern.compile("(?i)y|n|yes|no|on|off|=|\\d+(:\\d+)+|\\d{4}-\\d.*|[-+]?\\.(inf|nan)");

    private final String file;
    private final String[] lines;
    private final Set<String> anchors = new HashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Hit> hits = new ArrayList<>();
    private int documents;

    YamlEvents(String file, String content) {
        this.file = file;
        this.lines = content.split("\\r?\\n", -1);
    }

    Stream<Hit> hits() {
        return hits.stream();
    }

    /** How deep the reader is: in what, and whether a key comes next. */
    private static final class Level {
        private final boolean flow;
        private final boolean mapping;
        private boolean key = true;

        Level(boolean flow, boolean mapping) {
            this.flow = flow;
            this.mapping = mapping;
        }

        /** Whether what comes now is a key. */
        boolean turn() {
            boolean was = mapping && key;
            key = !key;
            return was;
        }
    }

    void take(Event event) {
        switch (event) {
            case DocumentStartEvent start -> document(start);
            case AliasEvent alias -> alias(alias);
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent start -> collection(start);
            case CollectionEndEvent _end -> levels.pop();
            default -> {}
        }
    }

    private void document(DocumentStartEvent start) {
        if (++documents > 1) {
            hit(start, "another document begins", "keep one document per file");
        }
        if (from(start).startsWith("%")) {
            hit(start, "the file has a directive of YAML's", "remove the line that begins with %");
        }
    }

    private void alias(AliasEvent alias) {
        if (turn()) {
            hit(alias, "an alias stands for a key", "write the key out");
        }
    }

    private void collection(CollectionStartEvent start) {
        node(start, Optional.ofNullable(start.getTag()));
        if (turn()) {
            hit(start, "a key is not a string", "write a plain word before the colon");
        }
        levels.push(new Level(start.isFlow(), start instanceof MappingStartEvent));
    }

    private void scalar(ScalarEvent scalar) {
        node(scalar, Optional.ofNullable(scalar.getTag()));
        boolean inFlow = !levels.isEmpty() && levels.peek().flow;
        boolean key = turn();
        if (scalar.isPlain()
                && inFlow
                && LOOSE_IN_FLOW.matcher(scalar.getValue()).matches()) {
            hit(
                    scalar,
                    "between brackets, it is not clear where \"" + scalar.getValue() + "\" ends",
                    "put it in quotes");
        }
        if (key && scalar.getAnchor() != null) {
            hit(scalar, "a key has an anchor", "put anchors on values");
        }
        if (key && scalar.isPlain() && NO_KEY.matcher(scalar.getValue()).matches()) {
            hit(scalar, "the key " + scalar.getValue() + " is not a string to every reader", "rename it");
        }
    }

    private void node(NodeEvent event, Optional<String> tag) {
        tag.ifPresent(name -> hit(event, "a value has the tag " + name, "remove the tag"));
        Optional.ofNullable(event.getAnchor()).ifPresent(anchor -> anchor(event, anchor));
    }

    private void anchor(NodeEvent event, String anchor) {
        if (!ANCHOR.matcher(from(event)).matches()) {
            hit(
                    event,
                    "it is not clear where the anchor &" + anchor + " ends",
                    "use letters, digits, _ and -, then a blank");
        }
        if (!anchors.add(anchor)) {
            hit(event, "the anchor &" + anchor + " is there twice", "give each anchor a name of its own");
        }
    }

    /** The rest of the line that an event begins in. */
    private String from(Event event) {
        String line = lines[Math.min(event.getStartMark().getLine(), lines.length - 1)];
        int column = Math.min(event.getStartMark().getColumn(), line.codePointCount(0, line.length()));
        return line.substring(line.offsetByCodePoints(0, column));
    }

    private boolean turn() {
        return !levels.isEmpty() && levels.peek().turn();
    }

    private void hit(Event event, String text, String next) {
        hits.add(new Hit(new Place(file, event.getStartMark().getLine() + 1), text, next));
    }
}
