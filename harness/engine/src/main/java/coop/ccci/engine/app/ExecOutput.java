package coop.ccci.engine.app;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import coop.ccci.kit.ExecResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a program in a container wrote, each stream by itself; more than 16 MiB is trouble, so that none is cut unseen. */
final class ExecOutput extends ResultCallback.Adapter<Frame> {
    private static final int LIMIT = 16 << 20;

    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

    @Override
    public synchronized void onNext(Frame frame) {
        ByteArrayOutputStream stream = frame.getStreamType() == StreamType.STDERR ? stderr : stdout;
        if (stream.size() + frame.getPayload().length > LIMIT) {
            throw new ContainerTrouble.Unfinished("it wrote more than " + (LIMIT >> 20) + " MiB");
        }
        stream.writeBytes(frame.getPayload());
    }

    synchronized ExecResult result(int exit) {
        return new ExecResult(exit, stdout.toString(StandardCharsets.UTF_8), stderr.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException alreadyBroken) {
            // the stream is read to its end or given up; either way nothing more is wanted of it
        }
    }
}
