package coop.ccci.engine.lint;

import java.util.List;

/** The recipe's repository exists upstream (needs the network). */
final class R013Upstream implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R013", Severity.UNVER, "the recipe's repository exists upstream (needs the network)");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return List.of(new Hit(
                "repository",
                "whether the repository exists upstream was not looked at: that needs the network",
                "look for it upstream yourself"));
    }
}
