package coop.ccci.bot.desk;

import coop.ccci.bot.authorise.Authorisation;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.fake.World;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Where people write comments, and a clerk sits that attends to them. */
record Counter(World world, Clerk clerk) {
    /** One of a bot that is about to end. */
    static Counter draining(World world) {
        return in(world, World.BOT, world.whereabouts, () -> true);
    }

    static Counter in(World world) {
        return in(world, World.BOT, world.whereabouts);
    }

    static Counter in(World world, String bot, Whereabouts whereabouts) {
        return in(world, bot, whereabouts, () -> false);
    }

    private static Counter in(World world, String bot, Whereabouts whereabouts, BooleanSupplier draining) {
        Orders orders = new Orders(
                world.forge,
                () -> List.of(new Enrolled(World.PULL.repo(), new RecipeName("mailu"))),
                new JudgedBefore(world.arrivals),
                whereabouts,
                draining,
                world.clock);
        Requests requests = new Requests(
                world.store,
                new Authorisation(world.forge, Set.of(new Login("guest"))),
                orders,
                whereabouts,
                world.clock);
        FrontDesk desk = new FrontDesk(world.store, world.forge, world.comments, requests);
        return new Counter(world, new Clerk(bot, world.store, desk, world.clock));
    }

    /** Somebody writes, and the clerk attends to it at once; gives the comment's id. */
    long says(String person, String body) {
        long id = writes(person, body);
        clerk.attendAll();
        return id;
    }

    /** Somebody writes, and the bot comes to know by polling. */
    long writes(String person, String body) {
        return seen(person, body, Optional.empty());
    }

    /** Somebody writes, and the forge says what the head is then. */
    long writes(String person, String body, CommitSha head) {
        return seen(person, body, Optional.of(head));
    }

    private long seen(String person, String body, Optional<CommitSha> head) {
        long id = world.comments.write(World.PULL, person, body, world.clock.instant());
        world.store.accept(new CommentSeen(World.PULL, id, new Login(person), body, world.clock.instant(), head));
        return id;
    }

    List<String> troubles() {
        return world.store.read(ledger -> ledger.inbox().troubles());
    }
}
