package coop.ccci.tests.support.gitea;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The faults that are to come. */
final class Faults {
    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    private record Planned(Pattern calls, AtomicInteger left, Fault fault) {
        boolean takes(String line) {
            return calls.matcher(line).find() && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }

    void plan(int times, String calls, Fault fault) {
        planned.add(new Planned(Pattern.compile(calls), new AtomicInteger(times), fault));
    }

    void forget() {
        planned.clear();
    }

    /** The one that this call gets. */
    Optional<Fault> next(Call call) {
        return planned.stream()
                .filter(one -> one.takes(call.method() + " " + call.path()))
                .map(Planned::fault)
                .findFirst();
    }
}
