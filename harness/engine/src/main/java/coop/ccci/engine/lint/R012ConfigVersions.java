package coop.ccci.engine.lint;

import coop.ccci.engine.compose.Compose.Config;
import coop.ccci.engine.compose.LocatedCompose;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Config versions are exported by abra.sh. */
final class R012ConfigVersions implements Rule {
    private static final Pattern VERSION = Pattern.compile("\\$\\{?(?<name>[A-Za-z0-9_]*_VERSION)");

    @Override
    public Facts facts() {
        return new Facts("R012", Severity.ERROR, "config versions are exported by abra.sh");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .flatMap(stack -> stack.compose().configs().values().stream()
                        .filter(config -> !config.external())
                        .flatMap(config -> missing(subject, stack, config)))
                .toList();
    }

    private static Stream<Hit> missing(Subject subject, LocatedCompose stack, Config config) {
        String name = stack.source("configs", config.key(), "name").orElse("");
        return VERSION.matcher(name)
                .results()
                .map(R012ConfigVersions::variable)
                .filter(variable ->
                        subject.exports().values().getOrDefault(variable, "").isEmpty())
                .map(variable -> new Hit(
                        subject.where("configs", config.key(), "name"),
                        "the name of config " + config.key() + " needs " + variable + ", which abra.sh does not export",
                        "add a line to abra.sh: export " + variable + "=v1"));
    }

    private static String variable(MatchResult found) {
        return found.group(1);
    }
}
