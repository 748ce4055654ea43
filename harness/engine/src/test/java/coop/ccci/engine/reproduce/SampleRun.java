package coop.ccci.engine.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.engine.results.ResultsText;
import coop.ccci.engine.run.StackPair;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A green run of custom-html as cc-ci wrote it, under any id, to be doctored at any place. */
record SampleRun(ObjectNode tree) {
    static final String ID = "custom-html-20260102-030405-1a2b3c";
    static final String OTHER_ID = "custom-html-20260103-040506-4d5e6f";

    static SampleRun first() {
        return of(ID);
    }

    static SampleRun second() {
        return of(OTHER_ID);
    }

    static SampleRun of(String id) {
        String text = template().replace("{run}", id).replace("{archive}", "/images/lab.tar");
        StackPair stacks = StackPair.of(ResultsText.read(ResultsText.tree(text)));
        return new SampleRun((ObjectNode)
                ResultsText.tree(text.replace("{head}", stacks.head().value())
                        .replace("{base}", stacks.base().value())));
    }

    /** The same with this JSON at this place. */
    SampleRun with(String pointer, String json) {
        int end = pointer.lastIndexOf('/');
        SampleRun other = new SampleRun(tree.deepCopy());
        JsonNode parent = other.tree.at(pointer.substring(0, end));
        String name = pointer.substring(end + 1);
        JsonNode value =
                ResultsText.tree(json.replace("{stack}", stacks().head().value()));
        switch (parent) {
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array when name.equals("-") -> array.add(value);
            case ArrayNode array -> array.set(Integer.parseInt(name), value);
            default -> throw new AssertionError("nothing at " + pointer);
        }
        return other;
    }

    /** The same without what is at this place. */
    SampleRun without(String pointer) {
        int end = pointer.lastIndexOf('/');
        SampleRun other = new SampleRun(tree.deepCopy());
        switch (other.tree.at(pointer.substring(0, end))) {
            case ObjectNode object -> object.remove(pointer.substring(end + 1));
            case ArrayNode array -> array.remove(Integer.parseInt(pointer.substring(end + 1)));
            default -> throw new AssertionError("nothing at " + pointer);
        }
        return other;
    }

    Results results() {
        return ResultsText.read(tree);
    }

    StackPair stacks() {
        return StackPair.of(results());
    }

    private static String template() {
        try (InputStream text = SampleRun.class.getResourceAsStream("run.json")) {
            return new String(Optional.ofNullable(text).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
