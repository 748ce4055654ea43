package coop.ccci.bot.desk;

import coop.ccci.bot.authorise.Authorisation;
import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What a desk stands on; {@code draining} tells whether the bot is about to end, and {@code enrolled} may change while it runs. */
public record Desk(
        String bot,
        Store store,
        Forge forge,
        Comments comments,
        Set<Login> allowed,
        Supplier<List<Enrolled>> enrolled,
        Arrivals arrivals,
        Whereabouts whereabouts,
        BooleanSupplier draining,
        InstantSource clock) {

    /** The clerk who sits at it. */
    public Clerk clerk() {
        Orders orders = new Orders(forge, enrolled, new JudgedBefore(arrivals), whereabouts, draining, clock);
        Requests requests = new Requests(store, new Authorisation(forge, allowed), orders, whereabouts, clock);
        return new Clerk(bot, store, new FrontDesk(store, forge, comments, requests), clock);
    }
}
