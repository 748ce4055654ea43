package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Long lists in pieces. */
final class Pages {
    private static final int USUAL = 30;
    private static final int MOST = 50;

    private Pages() {}

    /** A page, and how many there are in all. */
    static <T> Answer of(Call call, List<T> all, Function<T, ? extends JsonNode> how) {
        return counted(piece(call, all).stream().map(how).toList(), all.size());
    }

    /** The same, with the addresses of the pages around it. */
    static <T> Answer linked(Call call, URI base, List<T> all, Function<T, ? extends JsonNode> how) {
        int last = Math.max(1, (all.size() + size(call) - 1) / size(call));
        List<String> links = links(call, base, last);
        Answer answer = of(call, all, how);
        return links.isEmpty() ? answer : answer.with("Link", String.join(",", links));
    }

    static Answer counted(List<? extends JsonNode> items, int total) {
        return Answer.ok(Json.array(items)).with("X-Total-Count", String.valueOf(total));
    }

    static <T> List<T> piece(Call call, List<T> all) {
        return all.stream()
                .skip((long) (page(call) - 1) * size(call))
                .limit(size(call))
                .toList();
    }

    private static List<String> links(Call call, URI base, int last) {
        List<String> links = new ArrayList<>();
        if (page(call) < last) {
            links.add(link(call, base, page(call) + 1, "next"));
            links.add(link(call, base, last, "last"));
        }
        if (page(call) > 1) {
            links.add(link(call, base, 1, "first"));
            links.add(link(call, base, page(call) - 1, "prev"));
        }
        return links;
    }

    private static String link(Call call, URI base, int page, String name) {
        URI address = base.resolve("%s?limit=%d&page=%d".formatted(call.uri().getRawPath(), size(call), page));
        return "<%s>; rel=\"%s\"".formatted(address, name);
    }

    private static int page(Call call) {
        return Math.max(1, call.number("page"));
    }

    private static int size(Call call) {
        int limit = call.number("limit");
        return limit == 0 ? USUAL : Math.min(limit, MOST);
    }
}
