package coop.ccci.tests.support.gitea;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path as the description of the interface writes them, and what is done there. */
record Route(String method, String template, Optional<Gate.Category> category, Operation operation) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static Route open(String method, String template, Operation operation) {
        return new Route(method, template, Optional.empty(), operation);
    }

    static Route of(Gate.Category category, String method, String template, Operation operation) {
        return new Route(method, template, Optional.of(category), operation);
    }

    /** The parts of the call's path, where it is this route's. */
    Optional<Parts> match(Call call) {
        Matcher path =
                Pattern.compile(NAME.matcher(template).replaceAll("([^/]+)")).matcher(call.path());
        return call.method().equals(method) && path.matches() ? Optional.of(parts(path)) : Optional.empty();
    }

    private Parts parts(Matcher path) {
        List<String> names =
                NAME.matcher(template).results().map(name -> name.group(1)).toList();
        Map<String, String> values = new HashMap<>();
        for (int part = 0; part < names.size(); part++) {
            values.put(names.get(part), Call.decoded(path.group(part + 1)));
        }
        return new Parts(values);
    }
}
