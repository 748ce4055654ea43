package coop.ccci.kit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a {@link RecipeTest} the App that the harness put into the launcher session's store. */
public final class AppResolver implements ParameterResolver {
    /** Where the harness puts the App. */
    public static final Namespace NAMESPACE = Namespace.create(AppResolver.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == App.class;
    }

    @Override
    public App resolveParameter(ParameterContext parameter, ExtensionContext context) {
        App app = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(App.class, App.class);
        if (app == null) {
            throw new ParameterResolutionException(
                    "no App: a @RecipeTest runs only inside cc-ci, against a live stack");
        }
        return app;
    }
}
