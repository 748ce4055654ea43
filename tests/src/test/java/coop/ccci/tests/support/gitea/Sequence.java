package coop.ccci.tests.support.gitea;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers, each given once. */
final class Sequence {
    private final AtomicLong last = new AtomicLong();

    long next() {
        return last.incrementAndGet();
    }
}
