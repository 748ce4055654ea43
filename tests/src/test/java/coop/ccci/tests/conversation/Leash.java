package coop.ccci.tests.conversation;

import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import java.util.function.BooleanSupplier;

/** The executor as one life of the bot reaches it: once that is over, nothing it still does has any effect. */
record Leash(Executor executor, BooleanSupplier isCut) implements Executor {
    @Override
    public String start(RunOrder order, String host) {
        String build = held().start(order, host);
        held();
        return build;
    }

    @Override
    public Progress look(Job job) {
        return held().look(job);
    }

    @Override
    public void cancel(Job job) {
        held().cancel(job);
    }

    private Executor held() {
        if (isCut.getAsBoolean()) {
            throw new ExecutorTrouble("the bot is dead");
        }
        return executor;
    }

    @Override
    public void close() {}
}
