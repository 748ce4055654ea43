package coop.ccci.cli;

import coop.ccci.model.UsageProblem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Environment variables as defaults of options, so that a pipeline's step needs no arguments; an empty one counts as unset. */
record Variables(Map<String, String> environment) {

    /** Options whose plain names others could mean something else by. */
    private static final Map<String, String> OWN = Map.of("--run-id", "CCCI_RUN_ID", "--upload", "CCCI_UPLOAD_URL");

    /** The variable that stands for an option: {@code --known-hosts} is {@code KNOWN_HOSTS}. */
    static String nameOf(String option) {
        return OWN.getOrDefault(option, plainNameOf(option));
    }

    private static String plainNameOf(String option) {
        return option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    Optional<String> of(String option) {
        return Optional.ofNullable(environment.get(nameOf(option)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Whether a switch is on: by the command line, or by its variable. */
    boolean isOn(String option, boolean given) {
        return given || of(option).map(value -> truth(option, value)).orElse(false);
    }

    private static boolean truth(String option, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default ->
                throw new UsageProblem(
                        "the environment has " + nameOf(option) + "=" + value + ", which is neither true nor false",
                        "set it to true or false, or leave it out");
        };
    }
}
