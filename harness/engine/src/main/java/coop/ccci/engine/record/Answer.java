package coop.ccci.engine.record;

/** What a reviewer says to a claim. */
public enum Answer {
    /** It is true: seen cold. */
    PASS,
    /** It is not, and the fixes say what has to change. */
    FAIL,
    /** It is not, and nothing goes on before this is settled. */
    VETO
}
