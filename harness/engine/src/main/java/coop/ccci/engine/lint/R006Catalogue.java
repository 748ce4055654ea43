package coop.ccci.engine.lint;

import java.util.List;

/** The recipe is published in the catalogue (needs the network). */
final class R006Catalogue implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R006", Severity.UNVER, "the recipe is published in the catalogue (needs the network)");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return List.of(new Hit(
                "catalogue",
                "whether the recipe is in the catalogue was not looked at: that needs the network",
                "look for it in the catalogue yourself"));
    }
}
