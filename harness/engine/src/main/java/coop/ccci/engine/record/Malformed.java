package coop.ccci.engine.record;

/** A file of the record that cannot be read; never leaves this package. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    Malformed(Flaw flaw) {
        super(flaw.toString());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
