package coop.ccci.tests.support.gitea;

import java.util.List;

/** Which server the fake takes itself for; they differ in what a webhook tells. */
public enum Flavour {
    /** Tells nothing of the pull request when somebody comments on it. */
    GITEA_1_22("1.22.6", List.of("Gitea", "Gogs")),
    /** Tells of the pull request too, as all do from 1.23 on. */
    GITEA_1_26("1.26.0", List.of("Gitea", "Gogs")),
    /** Says everything under its own name as well. */
    FORGEJO_12("12.0.4+gitea-1.22.0", List.of("Forgejo", "Gitea", "Gogs"));

    private final String version;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    Flavour(String version, List<String> names) {
        this.version = version;
        this.names = names;
    }

    String version() {
        return version;
    }

    /** What the headers of its webhooks begin with, after {@code X-}. */
    List<String> names() {
        return names;
    }

    boolean tellsOfThePullRequest() {
        return this != GITEA_1_22;
    }
}
