package coop.ccci.engine.lint;

import coop.ccci.engine.compose.Compose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Config and secret names have at most 64 characters with a stack name of 25. */
final class CC006LongNames implements Rule {
    private static final int LONGEST = 64;

    @Override
    public Facts facts() {
        return new Facts(
                "CC006", Severity.WARN, "config and secret names have at most 64 characters with a stack name of 25");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .flatMap(stack -> named(stack.compose()))
                .filter(named -> named.name().length() > LONGEST)
                .map(named -> new Hit(
                        subject.where(named.section(), named.key()),
                        "with a stack name of 25 characters, " + named.name() + " has "
                                + named.name().length() + " characters, and docker allows " + LONGEST,
                        "shorten the name by " + (named.name().length() - LONGEST)))
                .toList();
    }

    private record Named(String section, String key, String name) {}

    private static Stream<Named> named(Compose compose) {
        Stream<Named> configs = compose.configs().values().stream()
                .map(it -> new Named("configs", it.key(), onSwarm(it.name(), it.key(), it.external())));
        Stream<Named> secrets = compose.secrets().values().stream()
                .map(it -> new Named("secrets", it.key(), onSwarm(it.name(), it.key(), it.external())));
        return Stream.concat(configs, secrets);
    }

    private static String onSwarm(Optional<String> name, String key, boolean external) {
        return name.orElse(external ? key : SubjectReader.LONGEST.scoped(key));
    }
}
