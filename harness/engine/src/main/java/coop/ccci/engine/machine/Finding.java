package coop.ccci.engine.machine;

/** One thing seen on this machine, how much it matters, and the command that mends it (empty where nothing needs to be). */
public record Finding(String what, Severity severity, String mend) {

    static Finding fine(String what) {
        return new Finding(what, Severity.FINE, "");
    }

    static Finding note(String what, String mend) {
        return new Finding(what, Severity.NOTE, mend);
    }

    static Finding blocks(String what, String mend) {
        return new Finding(what, Severity.BLOCKS, mend);
    }
}
