package coop.ccci.engine.lint;

import java.util.List;

/** Secret names are at most 12 characters long. */
final class R015SecretNames implements Rule {
    private static final int LONGEST = 12;

    @Override
    public Facts facts() {
        return new Facts("R015", Severity.WARN, "secret names are at most 12 characters long");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .flatMap(stack -> stack.compose().secrets().keySet().stream())
                .filter(name -> name.length() > LONGEST)
                .map(name -> new Hit(
                        subject.where("secrets", name),
                        "the name of secret " + name + " has " + name.length() + " characters",
                        "shorten it to " + LONGEST + " or fewer"))
                .toList();
    }
}
