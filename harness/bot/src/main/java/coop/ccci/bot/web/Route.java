package coop.ccci.bot.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Addresses of one form, and what answers each method there. */
record Route(Pattern form, Map<String, Endpoint> methods) {

    Route {
        methods = Map.copyOf(methods);
    }

    static Route of(String form, Map<String, Endpoint> methods) {
        return new Route(Pattern.compile(form), methods);
    }

    /** The variable parts of an address of this form, undecoded. */
    Optional<List<String>> match(String path) {
        Matcher matcher = form.matcher(path);
        return matcher.matches()
                ? Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toList())
                : Optional.empty();
    }

    Endpoint endpoint(String method) throws Refusal {
        Endpoint endpoint = methods.get(method.equals("HEAD") ? "GET" : method);
        if (endpoint == null) {
            throw Refusal.with(405, "this address does not take " + shown(method), Map.of("Allow", allowed()));
        }
        return endpoint;
    }

    private String allowed() {
        TreeSet<String> all = new TreeSet<>(methods.keySet());
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        return String.join(", ", all);
    }

    private static String shown(String method) {
        return method.matches("[A-Z]{1,20}") ? method : "this method";
    }
}
