package coop.ccci.engine.deploy;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The variables that the programs which deploy a stack read for themselves on the Host: a recipe's file that set one would
 * steer them, so it may not.
 */
final class ReservedVariables {
    private static final Pattern RESERVED = Pattern.compile(
            "PATH|HOME|SHELL|IFS|ENV|BASH_.*|LD_.*|GODEBUG|GO[A-Z]*TRACE.*|DOCKER_.*|BUILDKIT_.*|(?i:[a-z]+_proxy)|CC_CI_.*");

    private ReservedVariables() {}

    /** Refuses a recipe whose {@code .env.sample} or {@code abra.sh} sets one of them. */
    static void refuse(Set<String> names) {
        names.stream()
                .filter(name -> RESERVED.matcher(name).matches())
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new RecipeProblem(
                            ReasonCode.REFUSED,
                            "reading the recipe's variables: " + name
                                    + " is read by the programs that deploy it, so a recipe may not set it",
                            "give the variable another name in .env.sample and abra.sh");
                });
    }
}
