package coop.ccci.bot.forge.gitea;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** Passes an answer's body on up to a bound, and breaks it off there. */
final class LimitedBody<T> implements BodySubscriber<T> {
    private static final Subscription NONE = new Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    };

    private final BodySubscriber<T> reader;
    private final long most;
    private final AtomicLong left;
    private volatile Subscription source = NONE;

    private LimitedBody(BodySubscriber<T> reader, long most) {
        this.reader = reader;
        this.most = most;
        this.left = new AtomicLong(most);
    }

    /** The handler for bodies of at most this many bytes; one that is packed could hold any number and is none of them. */
    static <T> BodyHandler<T> handler(BodyHandler<T> handler, long most) {
        return answer -> new LimitedBody<>(
                handler.apply(answer),
                answer.headers().firstValue("Content-Encoding").isPresent() ? 0 : most);
    }

    @Override
    public CompletionStage<T> getBody() {
        return reader.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        reader.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        long size = piece.stream().mapToLong(ByteBuffer::remaining).sum();
        long before = left.getAndAdd(-size);
        if (before >= size) {
            reader.onNext(piece);
        } else if (before >= 0) {
            source.cancel();
            reader.onError(new IOException("what it answered is longer than " + most + " bytes"));
        }
    }

    @Override
    public void onError(Throwable broken) {
        reader.onError(broken);
    }

    @Override
    public void onComplete() {
        if (left.get() >= 0) {
            reader.onComplete();
        }
    }
}
