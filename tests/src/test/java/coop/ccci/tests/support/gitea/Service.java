package coop.ccci.tests.support.gitea;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds the answer to a call, or the fault that was planned for it, and remembers that it came. */
record Service(Routes routes, Gate gate, URI base, Faults faults, List<Seen> seen) {
    static Service of(Desk desk) {
        return new Service(
                Routes.of(desk),
                new Gate(desk.world().users()),
                desk.base(),
                new Faults(),
                new CopyOnWriteArrayList<>());
    }

    Sent answer(Call call) {
        seen.add(Seen.of(call, Instant.now()));
        return faults.next(call).map(fault -> fault.send(() -> act(call))).orElseGet(() -> Sent.whole(act(call)));
    }

    private Answer act(Call call) {
        try {
            return routes.all().stream()
                    .flatMap(route -> route.match(call).map(parts -> act(route, call, parts)).stream())
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        } catch (Refusal no) {
            return Answer.refused(no, base);
        }
    }

    private Answer act(Route route, Call call, Parts parts) {
        return route.operation().answer(gate.admit(call, route.category()), call, parts);
    }
}
