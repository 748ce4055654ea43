package coop.ccci.engine.reproduce;

import coop.ccci.engine.reproduce.Differences.Lonely;
import coop.ccci.model.results.Leak;
import coop.ccci.model.results.Leftover;

/** How the runs ended: both flags, what was left on the Host, and which secrets leaked where. */
record EndComparison(Differences all) {

    void compare() {
        flag(
                "clean_teardown",
                all.first().flags().cleanTeardown(),
                all.second().flags().cleanTeardown());
        flag(
                "no_secret_leak",
                all.first().flags().noSecretLeak(),
                all.second().flags().noSecretLeak());
        all.pairs(
                all.first().leftovers(),
                all.second().leftovers(),
                this::same,
                left -> new Lonely("leftover " + left.kind() + " " + left.name(), "left", "such leftover"));
        all.pairs(
                all.first().leaks(),
                all.second().leaks(),
                this::same,
                leak -> new Lonely("leak " + leak.secret() + " in " + leak.where(), leak.encoding(), "such leak"));
    }

    private void flag(String name, boolean one, boolean other) {
        all.value("flag " + name, "the flag", String.valueOf(one), String.valueOf(other));
    }

    private boolean same(Leftover one, Leftover other) {
        return one.kind().equals(other.kind())
                && all.names().same(lasting(one), lasting(other))
                && all.names().same(one.owner(), other.owner());
    }

    /** Swarm ends the names of tasks and their containers with an id that it makes up. */
    private static String lasting(Leftover left) {
        return left.kind().equals("task") || left.kind().equals("container")
                ? left.name().replaceFirst("\\.[a-z0-9]{25}$", "")
                : left.name();
    }

    private boolean same(Leak one, Leak other) {
        return one.secret().equals(other.secret())
                && all.names().same(one.where(), other.where())
                && one.encoding().equals(other.encoding());
    }
}
