package coop.ccci.engine.lint;

import java.util.List;

/** One service is named app. */
final class R009App implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R009", Severity.ERROR, "one service is named app");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .filter(stack -> !stack.compose().services().containsKey("app"))
                .map(stack ->
                        new Hit(subject.where("services"), "no service is named app", "name the main service app"))
                .toList();
    }
}
