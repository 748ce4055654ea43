package coop.ccci.bot.trigger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One delivery of a webhook: its headers as the sender gave them, and the bytes of its body, which are what was signed. */
public final class Delivery {
    private final Function<String, List<String>> headers;
    private final byte[] body;

    /** {@code headers} gives all values of a header, whatever case its name was written in; {@code body} is handed over. */
    public Delivery(Function<String, List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    byte[] body() {
        return body;
    }

    /** Forgejo sends every header twice, under its own name and Gitea's. */
    List<String> all(String name) {
        return Stream.of("X-Gitea-", "X-Forgejo-")
                .flatMap(forge -> headers.apply(forge + name).stream())
                .toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    boolean isJson() {
        return headers.apply("Content-Type").stream()
                .map(type -> type.split(";", 2)[0].strip())
                .anyMatch("application/json"::equalsIgnoreCase);
    }
}
