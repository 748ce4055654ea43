package coop.ccci.engine.backup;

import coop.ccci.model.HostTrouble;

/** What restic says at a backup's end: the snapshot's id (short in old versions), and how much it read. */
record ResticSummary(String snapshot, long bytes, long files) {

    static ResticSummary parse(String stdout) {
        return ResticJson.lines(stdout).stream()
                .filter(line -> line.path("message_type").asText().equals("summary"))
                .filter(line -> !line.path("snapshot_id").asText().isEmpty())
                .map(line -> new ResticSummary(
                        line.path("snapshot_id").asText(),
                        line.path("total_bytes_processed").asLong(),
                        line.path("total_files_processed").asLong()))
                .findFirst()
                .orElseThrow(() -> new HostTrouble(
                        "backing up: restic named no snapshot", "check that the host's restic is 0.14 or newer"));
    }
}
