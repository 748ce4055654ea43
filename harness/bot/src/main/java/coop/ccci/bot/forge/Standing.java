package coop.ccci.bot.forge;

/** What the forge lets somebody do with a repository. */
public enum Standing {
    /** Of the organisation that owns the repository. */
    MEMBER,
    /** May push to the repository. */
    WRITER,
    /** Neither, or unknown: the forge would not say. */
    STRANGER
}
