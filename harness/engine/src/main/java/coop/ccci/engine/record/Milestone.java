package coop.ccci.engine.record;

import java.util.List;
import java.util.Optional;

/**
 * What a milestone of a plan needs: so many green runs of this recipe at this level at least, whether they must have reproduced an
 * earlier run, the adversary's score in percent at least (0: none is asked for), another milestone whose runs may not be named
 * again, and all this in words.
 */
record Milestone(
        String recipe,
        int level,
        int runs,
        boolean reproduced,
        int adversary,
        Optional<String> independentOf,
        List<String> needs) {}
