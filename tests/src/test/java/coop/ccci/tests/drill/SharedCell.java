package coop.ccci.tests.drill;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every drill that asks the same cell with the sample's images; each has to leave it as empty as it was. */
final class SharedCell implements ParameterResolver {
    private static final Namespace DRILLS = Namespace.create(SharedCell.class);

    private record Shared(DrillCell drill) implements AutoCloseable {
        @Override
        public void close() {
            drill.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DrillCell.class;
    }

    @Override
    public DrillCell resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(DRILLS)
                .getOrComputeIfAbsent("cell", key -> new Shared(DrillCell.withImages()), Shared.class)
                .drill();
    }
}
