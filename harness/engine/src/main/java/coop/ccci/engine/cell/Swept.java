package coop.ccci.engine.cell;

import java.util.List;

/** A dead cell that the janitor found, and what it removed of it, in words. */
public record Swept(String id, List<String> removed) {

    public Swept {
        removed = List.copyOf(removed);
    }
}
