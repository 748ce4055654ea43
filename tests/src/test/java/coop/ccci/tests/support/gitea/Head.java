package coop.ccci.tests.support.gitea;

import java.util.Optional;

/** Where a pull request comes from; the repository is missing where it was deleted. */
record Head(Optional<RepoName> repo, String branch, String sha) {
    Head moved(String to) {
        return new Head(repo, branch, to);
    }

    Head without() {
        return new Head(Optional.empty(), branch, sha);
    }
}
