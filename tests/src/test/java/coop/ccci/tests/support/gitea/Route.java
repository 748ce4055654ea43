package coop.ccci.tests.support.gitea;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path as the description of the interface writes them, and what is done there. */
record Route(String method, Pattern path, List<String> names, Optional<Gate.Category> category, Operation operation) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static Route open(String method, String template, Operation operation) {
        return of(Optional.empty(), method, template, operation);
    }

    static Route of(Gate.Category category, String method, String template, Operation operation) {
        return of(Optional.of(category), method, template, operation);
    }

    private static Route of(Optional<Gate.Category> category, String method, String template, Operation operation) {
        List<String> names =
                NAME.matcher(template).results().map(name -> name.group(1)).toList();
        Pattern path = Pattern.compile(NAME.matcher(template).replaceAll("([^/]+)"));
        return new Route(method, path, names, category, operation);
    }

    /** The parts of the call's path, where it is this route's. */
    Optional<Parts> match(Call call) {
        Matcher found = path.matcher(call.path());
        return call.method().equals(method) && found.matches() ? Optional.of(parts(found)) : Optional.empty();
    }

    private Parts parts(Matcher found) {
        Map<String, String> values = new HashMap<>();
        for (int part = 0; part < names.size(); part++) {
            values.put(names.get(part), Call.decoded(found.group(part + 1)));
        }
        return new Parts(values);
    }
}
