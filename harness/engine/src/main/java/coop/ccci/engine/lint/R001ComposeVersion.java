package coop.ccci.engine.lint;

import java.util.List;

/** Compose version is 3.8. */
final class R001ComposeVersion implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R001", Severity.WARN, "compose version is 3.8");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .map(stack -> stack.compose().version())
                .filter(version -> !version.equals("3.8"))
                .map(version -> new Hit(
                        subject.where("version"),
                        version.isEmpty() ? "no version is given" : "version is " + version,
                        "write version: \"3.8\""))
                .toList();
    }
}
