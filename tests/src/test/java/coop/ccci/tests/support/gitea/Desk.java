package coop.ccci.tests.support.gitea;

import java.net.URI;

/** What operations work with. */
record Desk(World world, Shown shown, Happenings happenings, Flavour flavour, URI base) {
    static Desk of(World world, Flavour flavour, URI base, Courier courier) {
        Shown shown = Shown.of(world, base);
        Webhooks webhooks = new Webhooks(world, shown, flavour, courier);
        return new Desk(world, shown, new Happenings(world, webhooks), flavour, base);
    }

    /** A repository that the caller may see. */
    Repo repo(Caller caller, Parts parts) {
        return world.findRepo(parts.repo())
                .filter(repo -> access(caller, repo).covers(Access.READ))
                .orElseThrow(Refusal::notFound);
    }

    /** The same, where the caller may do this much in it. */
    Repo repo(Caller caller, Parts parts, Access needed, String refusal) {
        Repo repo = repo(caller, parts);
        caller.signedIn();
        if (!access(caller, repo).covers(needed)) {
            throw new Refusal(403, refusal);
        }
        return repo;
    }

    Access access(Caller caller, Repo repo) {
        return new Permissions(world).of(caller.user(), repo);
    }
}
