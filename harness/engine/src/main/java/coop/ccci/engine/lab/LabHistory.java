package coop.ccci.engine.lab;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A lab's {@code recipe/history.yml}: the commits of its sample repository, oldest first. */
record LabHistory(
        @JsonProperty(required = true) String repository,

        @JsonProperty(value = "default_branch", required = true)
        String defaultBranch,

        @JsonProperty(required = true) List<Entry> commits) {

    /** A commit: on which branch (begun at {@code from} where it is new), whose files it lays over its parent's, and its tag. */
    record Entry(
            @JsonProperty(required = true) String branch,
            Optional<String> from,
            @JsonProperty(required = true) String dir,
            @JsonProperty(required = true) String message,
            Optional<Tag> tag) {}

    /** An annotated tag. */
    record Tag(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String message) {}

    LabHistory {
        commits = List.copyOf(commits);
    }
}
