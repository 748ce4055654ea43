package coop.ccci.tests.support.drone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The builds of the one repository there is. */
final class Builds {
    private final List<FakeBuild> all = new ArrayList<>();
    private volatile Consumer<FakeBuild> runner = build -> {};

    void runner(Consumer<FakeBuild> given) {
        runner = given;
    }

    FakeBuild add(Map<String, String> params) {
        FakeBuild build;
        synchronized (this) {
            build = new FakeBuild(all.size() + 1, params);
            all.add(build);
        }
        runner.accept(build);
        return build;
    }

    synchronized List<FakeBuild> all() {
        return List.copyOf(all);
    }

    synchronized Optional<FakeBuild> find(int number) {
        return all.stream().filter(build -> build.number() == number).findFirst();
    }

    /** A page, the newest first. */
    synchronized List<FakeBuild> page(int page, int size) {
        int skipped = Math.max(0, page - 1) * size;
        return all.reversed().stream().skip(skipped).limit(size).toList();
    }
}
