package coop.ccci.tests.support.gitea;

/** A repository's full name. */
record RepoName(String owner, String name) {
    static RepoName of(String full) {
        String[] parts = full.split("/", 2);
        return new RepoName(parts[0], parts[1]);
    }

    boolean isThe(RepoName other) {
        return toString().equalsIgnoreCase(other.toString());
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
