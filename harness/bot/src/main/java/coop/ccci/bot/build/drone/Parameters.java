package coop.ccci.bot.build.drone;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.queue.RunOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a build is told of its run, as variables of its steps; Drone shows them to whoever sees the build. */
final class Parameters {
    private static final Pattern WITH_PASSWORD = Pattern.compile("\\w[\\w+.-]*://[^/@]*:[^/@]*@.*");

    private Parameters() {}

    static Map<String, String> of(RunOrder order) {
        if (WITH_PASSWORD.matcher(order.source()).matches()) {
            throw new ExecutorTrouble("starting a build for run " + order.id()
                    + ": the recipe's address holds a password, and Drone shows a build's parameters; let the pipeline"
                    + " clone it with a secret of Drone's own");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("RECIPE", order.recipe().value());
        parameters.put("REF", order.head().value());
        parameters.put("PR", String.valueOf(order.pullRequest().number()));
        parameters.put("SRC", order.source());
        parameters.put(RunBuilds.RUN_ID, order.id().value());
        return parameters;
    }
}
