package coop.ccci.tests.support.gitea;

import java.time.Duration;
import java.util.function.Supplier;

/** What goes wrong with a request; it says whether the thing asked for is done nevertheless. */
@FunctionalInterface
public interface Fault {
    /** Nothing is done, and this status is the answer. */
    static Fault status(int status) {
        return acting -> Sent.whole(refused(status));
    }

    /** Nothing is done, and the answer says when to come again. */
    static Fault tooMany(Duration retryAfter) {
        return acting -> Sent.whole(refused(429).with("Retry-After", String.valueOf(retryAfter.toSeconds())));
    }

    /** Nothing is done, and a page of the proxy in front is the answer. */
    static Fault page(int status) {
        return acting -> Sent.whole(Answer.html(status, "<html><body><h1>Bad Gateway</h1></body></html>"));
    }

    /** It is done, and this status is the answer. */
    static Fault statusAfterwards(int status) {
        return acting ->
                Sent.whole(acting.get().as(status).saying(refused(status).body()));
    }

    /** It is done, and the answer is {@code null}. */
    static Fault nothing() {
        return acting -> Sent.whole(acting.get().saying("null"));
    }

    /** It is done, and the answer is no JSON. */
    static Fault rubbish() {
        return acting -> Sent.whole(acting.get().saying("<!doctype html>"));
    }

    /** It is done, and the connection breaks in the middle of the answer. */
    static Fault half() {
        return acting -> new Sent(acting.get(), Duration.ZERO, Sent.Part.HALF, Duration.ZERO);
    }

    /** It is done, and nothing is said for this long until the connection breaks. */
    static Fault silence(Duration time) {
        return acting -> new Sent(acting.get(), time, Sent.Part.NOTHING, Duration.ZERO);
    }

    /** It is done, and half of the answer comes, and then for this long nothing more until the connection breaks. */
    static Fault stall(Duration time) {
        return acting -> new Sent(acting.get(), Duration.ZERO, Sent.Part.HALF, time);
    }

    /** It is done, and the answer comes late. */
    static Fault late(Duration time) {
        return acting -> new Sent(acting.get(), time, Sent.Part.ALL, Duration.ZERO);
    }

    /** It goes well, and something else happens just before. */
    static Fault after(Runnable other) {
        return acting -> {
            other.run();
            return Sent.whole(acting.get());
        };
    }

    /** It goes well, and something else happens before anybody hears of it. */
    static Fault before(Runnable other) {
        return acting -> {
            Sent sent = Sent.whole(acting.get());
            other.run();
            return sent;
        };
    }

    /** How the answer goes out; what is asked for is done by asking for its answer. */
    Sent send(Supplier<Answer> acting);

    private static Answer refused(int status) {
        return Answer.json(
                status, Json.object().put("message", "a fault on demand").put("url", ""));
    }
}
