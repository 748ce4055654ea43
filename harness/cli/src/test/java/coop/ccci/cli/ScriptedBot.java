package coop.ccci.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bot that is busy for as long as a test says, and remembers what it was told. */
final class ScriptedBot implements Parts.Resident {
    final List<String> told = new CopyOnWriteArrayList<>();
    volatile boolean busy;
    Duration drainWithin = Duration.ofDays(1);

    @Override
    public void drain() {
        told.add("drain");
    }

    @Override
    public boolean isBusy() {
        return busy;
    }

    @Override
    public Duration drainWithin() {
        return drainWithin;
    }

    @Override
    public void close() {
        told.add("close");
    }
}
