package coop.ccci.cli;

import coop.ccci.engine.event.EventKind;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The live block: redrawn at every event and five times a second; warnings stay above it. */
final class LiveProgress implements Progress {
    private final Pane pane;
    private final LongSupplier elapsedMs;
    private final LiveView view;
    private final LiveBlock block;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live view")::unstarted);
    private ClimbState state = ClimbState.start();
    private boolean open = true;

    LiveProgress(Pane pane, String title, LongSupplier elapsedMs) {
        this.pane = pane;
        this.elapsedMs = elapsedMs;
        this.view = new LiveView(title, pane.palette(), pane.width());
        this.block = new LiveBlock(pane.stream());
        var unused = ticker.scheduleAtFixedRate(this::redraw, 0, 200, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void tell(String kind, String text, Map<String, String> facts) {
        long now = elapsedMs.getAsLong();
        state = state.after(now, kind, facts);
        if (kind.equals(EventKind.WARNING) || kind.equals(EventKind.HOST_RECONNECTED)) {
            block.above(pane.palette().warning(EventLine.of(now, kind, text, facts)));
        }
        redraw();
    }

    private synchronized void redraw() {
        if (open) {
            block.draw(view.lines(state, elapsedMs.getAsLong()));
        }
    }

    @Override
    public synchronized void close() {
        open = false;
        ticker.shutdownNow();
        block.clear();
    }
}
