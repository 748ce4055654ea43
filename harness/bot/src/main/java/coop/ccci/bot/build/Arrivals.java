package coop.ccci.bot.build;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The bot's runs folder, and what has come into it for an order: a run counts as judged by what lies there and by nothing else. */
public record Arrivals(Path runs) {

    /** What lies there for an order. */
    public sealed interface Arrival {

        /** Nothing, or a folder without results. */
        record Nothing() implements Arrival {}

        /** Whole and valid results of this very run, recipe and commit. */
        record Judgement(Path folder) implements Arrival {}

        /** Valid results of this run that say that it was stopped before it had judged all it should. */
        record CutShort(Path folder) implements Arrival {}

        /** Something that is no proof of this run; why, in words. */
        record Unusable(String why) implements Arrival {}
    }

    /** Where the run's folder is or will be. */
    public Path folder(RunOrder order) {
        return runs.resolve(order.id().value());
    }

    /** Looks what is there now. */
    public Arrival look(RunOrder order) {
        Path folder = folder(order);
        if (!Files.isRegularFile(folder.resolve(ResultsFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
            return new Arrival.Nothing();
        }
        try {
            return judge(order, folder, ResultsFile.read(folder));
        } catch (UsageProblem unreadable) {
            return new Arrival.Unusable(unreadable.what());
        }
    }

    private static Arrival judge(RunOrder order, Path folder, Results results) {
        boolean same = results.runId().equals(order.id().value())
                && results.recipe().equals(order.recipe().value())
                && results.ref().equals(order.head().value());
        if (!same) {
            return new Arrival.Unusable("the results in " + folder + " are of run " + results.runId() + " of "
                    + results.recipe() + " at " + results.ref() + ", and " + order.recipe() + " at " + order.head()
                    + " was asked for");
        }
        boolean cutShort =
                results.reasons().values().stream().anyMatch(reason -> reason.code() == ReasonCode.INTERRUPTED);
        return cutShort ? new Arrival.CutShort(folder) : new Arrival.Judgement(folder);
    }
}
