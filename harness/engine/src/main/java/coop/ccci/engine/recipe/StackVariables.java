package coop.ccci.engine.recipe;

import coop.ccci.model.StackName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a recipe's compose files are filled with when it is deployed: its environment, its exports, the stack's name. */
public final class StackVariables {
    private StackVariables() {}

    /** The variables of one deployment; {@code abra.sh} decides over {@code .env}, and nothing over the stack's name. */
    public static Map<String, String> of(Environment environment, AbraExports exports, StackName stack) {
        Map<String, String> all = new LinkedHashMap<>(environment.variables());
        all.putAll(exports.values());
        all.put("STACK_NAME", stack.value());
        return Collections.unmodifiableMap(all);
    }
}
