package coop.ccci.tests.support.gitea;

import static coop.ccci.tests.support.gitea.Gate.Category.ISSUE;
import static coop.ccci.tests.support.gitea.Gate.Category.ORGANIZATION;
import static coop.ccci.tests.support.gitea.Gate.Category.REPOSITORY;
import static coop.ccci.tests.support.gitea.Gate.Category.USER;

import java.util.List;

/** Everything the server can be asked for: a longer path that is fixed stands before one that varies. */
record Routes(List<Route> all) {
    private static final String REPO = "/repos/{owner}/{repo}";

    static Routes of(Desk desk) {
        PeopleOperations people = new PeopleOperations(desk);
        RepoOperations repos = new RepoOperations(desk);
        PullOperations pulls = new PullOperations(desk);
        CommentOperations comments = new CommentOperations(desk);
        StatusOperations statuses = new StatusOperations(desk);
        HookOperations hooks = new HookOperations(desk);
        return new Routes(List.of(
                Route.open("GET", "/version", people::version),
                Route.of(USER, "GET", "/user", people::current),
                Route.of(ORGANIZATION, "GET", "/orgs/{org}/members/{username}", people::isMember),
                Route.of(REPOSITORY, "GET", REPO, repos::show),
                Route.of(REPOSITORY, "GET", REPO + "/branches/{branch}", repos::branch),
                Route.of(REPOSITORY, "GET", REPO + "/collaborators/{collaborator}/permission", repos::permission),
                Route.of(REPOSITORY, "GET", REPO + "/pulls", pulls::list),
                Route.of(REPOSITORY, "GET", REPO + "/pulls/{index}", pulls::show),
                Route.of(ISSUE, "GET", REPO + "/issues/comments", comments::ofRepository),
                Route.of(ISSUE, "GET", REPO + "/issues/comments/{id}", comments::show),
                Route.of(ISSUE, "PATCH", REPO + "/issues/comments/{id}", comments::edit),
                Route.of(ISSUE, "POST", REPO + "/issues/comments/{id}/reactions", comments::react),
                Route.of(ISSUE, "GET", REPO + "/issues/{index}/comments", comments::ofIssue),
                Route.of(ISSUE, "POST", REPO + "/issues/{index}/comments", comments::create),
                Route.of(ISSUE, "GET", REPO + "/issues/{index}/timeline", comments::timeline),
                Route.of(REPOSITORY, "GET", REPO + "/git/commits/{sha}", repos::commit),
                Route.of(REPOSITORY, "GET", REPO + "/statuses/{sha}", statuses::list),
                Route.of(REPOSITORY, "POST", REPO + "/statuses/{sha}", statuses::create),
                Route.of(REPOSITORY, "GET", REPO + "/hooks", hooks::list),
                Route.of(REPOSITORY, "POST", REPO + "/hooks", hooks::create),
                Route.of(REPOSITORY, "PATCH", REPO + "/hooks/{id}", hooks::edit)));
    }
}
