package coop.ccci.bot.forge;

/** A pull request of a repository, by its number. */
public record PullRequestId(RepoName repo, int number) {
    @Override
    public String toString() {
        return repo + "#" + number;
    }
}
