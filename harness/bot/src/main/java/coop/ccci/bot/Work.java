package coop.ccci.bot;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.desk.Clerk;
import coop.ccci.bot.desk.Desk;
import coop.ccci.bot.desk.Whereabouts;
import coop.ccci.bot.dispatch.Dispatcher;
import coop.ccci.bot.dispatch.Expectation;
import coop.ccci.bot.dispatch.Follower;
import coop.ccci.bot.dispatch.JobReports;
import coop.ccci.bot.dispatch.Verdicts;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.bot.report.publish.Backoff;
import coop.ccci.bot.report.publish.Delivery;
import coop.ccci.bot.report.publish.Publisher;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Those who do the bot's work: the clerk attends to comments, the dispatcher starts runs, the follower follows, the publisher speaks. */
record Work(Clerk clerk, Dispatcher dispatcher, Follower follower, Publisher publisher, Verdicts verdicts) {

    static Work of(
            BotConfig config,
            Outside outside,
            LeakGate gate,
            Rhythm rhythm,
            Supplier<List<Enrolled>> enrolled,
            BooleanSupplier draining) {
        Arrivals arrivals = new Arrivals(config.runs());
        Verdicts verdicts = new Verdicts(arrivals, gate, config.publicUrl());
        Whereabouts whereabouts =
                new Whereabouts(new JobReports(verdicts, new Expectation(config.slots(), outside.clock()))::of);
        Dispatcher dispatcher = new Dispatcher(
                config.name(),
                outside.store(),
                outside.forge(),
                outside.executor(),
                config.slots(),
                whereabouts,
                outside.clock());
        return new Work(
                new Desk(
                                config.name(),
                                outside.store(),
                                outside.forge(),
                                outside.comments(),
                                config.allow(),
                                enrolled,
                                arrivals,
                                whereabouts,
                                draining,
                                outside.clock())
                        .clerk(),
                dispatcher,
                new Follower(
                        config.name(),
                        outside.store(),
                        outside.forge(),
                        outside.executor(),
                        dispatcher,
                        verdicts,
                        whereabouts,
                        outside.clock()),
                new Publisher(
                        config.name(),
                        outside.store(),
                        new Delivery(outside.forge(), outside.comments(), gate),
                        Backoff.usual(),
                        rhythm.edits(),
                        new MessageRuns(outside.store())::of,
                        outside.clock()),
                verdicts);
    }
}
