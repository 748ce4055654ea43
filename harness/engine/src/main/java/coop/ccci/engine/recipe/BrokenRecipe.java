package coop.ccci.engine.recipe;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;

/** The problem of a recipe whose files cannot be used as they are. */
final class BrokenRecipe {
    private BrokenRecipe() {}

    static RecipeProblem because(String what, String next) {
        return new RecipeProblem(ReasonCode.RECIPE_BROKEN, what, next);
    }
}
