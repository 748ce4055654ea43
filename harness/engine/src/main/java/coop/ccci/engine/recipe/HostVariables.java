package coop.ccci.engine.recipe;

import java.util.regex.Pattern;

/**
 * The variables that the programs which deploy a stack read for themselves on the Host: a recipe that set one would steer
 * them, and one that read it would get something that no recipe knows.
 */
public final class HostVariables {
    private static final Pattern THEIRS =
            Pattern.compile("PATH|HOME|SHELL|IFS|ENV|BASH_.*|LD_.*|GODEBUG|GO[A-Z]*TRACE.*"
                    + "|DOCKER_.*|BUILDKIT_.*|(?i:[a-z]+_proxy)|CC_CI_.*");

    private HostVariables() {}

    /** Whether a name is one of theirs. */
    public static boolean include(String name) {
        return THEIRS.matcher(name).matches();
    }
}
