package coop.ccci.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes an option's value only where it hangs on by a {@code =}: so that in {@code --cell mailu} mailu stays the recipe. */
final class AttachedOnly implements IParameterPreprocessor {
    /** The value of an option that was given without one. */
    static final String NOTHING = "";

    @Override
    @SuppressWarnings("JdkObsolete")
    public boolean preprocess(
            Stack<String> arguments, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
        if (!"=".equals(info.get("separator"))) {
            arguments.push(NOTHING);
        }
        return false;
    }
}
