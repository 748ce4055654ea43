package coop.ccci.engine.record;

/** What people type, as the record keeps it. */
final class Words {
    private Words() {}

    /** On one line, without control characters. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
