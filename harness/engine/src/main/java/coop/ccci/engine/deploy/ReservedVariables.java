package coop.ccci.engine.deploy;

import coop.ccci.engine.recipe.HostVariables;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.util.Set;

/** Keeps a recipe's variables out of the programs that deploy it, whoever the recipe is of. */
final class ReservedVariables {
    private ReservedVariables() {}

    /** Refuses a recipe whose {@code .env.sample} or {@code abra.sh} sets one of them. */
    static void refuse(Set<String> names) {
        names.stream().filter(HostVariables::include).sorted().findFirst().ifPresent(name -> {
            throw new RecipeProblem(
                    ReasonCode.REFUSED,
                    "reading the recipe's variables: " + name
                            + " is read by the programs that deploy it, so a recipe may not set it",
                    "give the variable another name in .env.sample and abra.sh");
        });
    }
}
