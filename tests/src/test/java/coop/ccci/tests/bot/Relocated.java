package coop.ccci.tests.bot;

import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import java.nio.file.Path;

/** Starts runs from a repository of this machine instead of the one that the forge, which holds no git objects, names. */
record Relocated(Executor executor, Path repository) implements Executor {
    @Override
    public String start(RunOrder order, String host) {
        return executor.start(
                new RunOrder(
                        order.id(),
                        order.recipe(),
                        order.pullRequest(),
                        order.head(),
                        repository.toString(),
                        order.targetBranch(),
                        order.asker(),
                        order.comment(),
                        order.asked(),
                        order.attempt()),
                host);
    }

    @Override
    public Progress look(Job job) {
        return executor.look(job);
    }

    @Override
    public void cancel(Job job) {
        executor.cancel(job);
    }

    @Override
    public void close() {
        executor.close();
    }
}
