package coop.ccci.engine.leak;

/** What is being scanned: how to name it, and how what stands in it was packed. */
record Place(String name, String packed) {

    /** A place that nothing was unpacked to reach. */
    static Place named(String name) {
        return new Place(name, "");
    }

    /** What was packed into this place at a byte of it. */
    Place inside(Packing packing, long start) {
        return new Place(name + " at byte " + start + ", unpacked", packed + " in " + packing.label());
    }
}
