package coop.ccci.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Tells picocli what the environment says of an option that was not given. Switches are left to {@link Variables#isOn}:
 * picocli takes a switch whose default is true to mean its opposite.
 */
record EnvironmentDefaults(Variables variables) implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && option.arity().max() > 0) {
            return variables.of(option.longestName()).orElse(null);
        }
        return argument instanceof PositionalParamSpec ? variables.of("recipe").orElse(null) : null;
    }
}
