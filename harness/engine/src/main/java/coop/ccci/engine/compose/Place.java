package coop.ccci.engine.compose;

/** Where something stands: a file of the recipe and a line in it, counted from 1. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
