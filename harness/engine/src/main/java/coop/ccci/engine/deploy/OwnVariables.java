package coop.ccci.engine.deploy;

import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.recipe.HostVariables;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the Host's variables out of a stack: docker fills compose files with whatever its caller has. */
final class OwnVariables {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private OwnVariables() {}

    /** The beginning of a command line that runs the rest without the variables that the plan leaves unset; empty where it needs none. */
    static List<String> program(StackPlan plan) {
        List<String> unset =
                ComposeReader.readLayers(plan.tree().folder(), plan.composeFiles(), plan.variables())
                        .variables()
                        .stream()
                        .filter(name -> NAME.matcher(name).matches())
                        .filter(name -> !HostVariables.include(name))
                        .filter(name -> !plan.variables().containsKey(name))
                        .flatMap(name -> Stream.of("-u", name))
                        .toList();
        return unset.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("env"), unset.stream()).toList();
    }
}
