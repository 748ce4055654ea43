package coop.ccci.tests.support.gitea;

import java.net.URI;

/** How everything is shown. */
record Shown(UserJson users, RepoJson repos, IssueJson issues, PullJson pulls, StatusJson statuses) {
    static Shown of(World world, URI base) {
        UserJson users = new UserJson(world.users(), base);
        RepoJson repos = new RepoJson(world, base, users);
        IssueJson issues = new IssueJson(base, users);
        return new Shown(users, repos, issues, new PullJson(world, issues, repos, users), new StatusJson(users));
    }
}
