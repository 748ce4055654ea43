package coop.ccci.model.results;

/** The backup that was judged: the tool, its snapshot's full id, and its size in bytes and files. */
public record BackupFacts(String tool, String toolVersion, String snapshot, long bytes, long files) {}
