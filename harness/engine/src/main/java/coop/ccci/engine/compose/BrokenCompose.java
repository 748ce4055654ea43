package coop.ccci.engine.compose;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;

/** The problem of a compose file that cannot be deployed as it is. */
final class BrokenCompose {
    private BrokenCompose() {}

    static RecipeProblem at(Place place, String why, String next) {
        return new RecipeProblem(ReasonCode.RECIPE_BROKEN, "reading " + place + ": " + why, next);
    }

    static RecipeProblem in(String file, String why, String next) {
        return new RecipeProblem(ReasonCode.RECIPE_BROKEN, "reading " + file + ": " + why, next);
    }
}
