package coop.ccci.tests.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The stage on a real server, in an organisation of its own; the token that is named has to be {@code root}'s. */
record RealStage(Stage stage) {
    static final String ADDRESS = "CC_CI_REAL_GITEA";
    static final String TOKEN = "CC_CI_REAL_GITEA_TOKEN";
    static final RealStage NONE = new RealStage(Stage.of(URI.create("http://127.0.0.1:9"), "", "", 0, "", Map.of()));

    static final String PASSWORD = "Only-4-tests!";

    static RealStage build() {
        URI api = URI.create(System.getenv(ADDRESS).replaceFirst("/$", "") + "/api/v1");
        Raw root = Raw.withToken(api, System.getenv(TOKEN));
        Map<String, String> tokens = new TreeMap<>(Map.of("root", System.getenv(TOKEN)));
        Stream.of("ana", "bo", "bot").forEach(who -> tokens.put(who, person(api, root, who)));
        String mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return new RealStage(repository(api, root, Raw.withToken(api, requireNonNull(tokens.get("bo"))), mark, tokens));
    }

    private static String person(URI api, Raw root, String who) {
        String person = """
                {"username": "%s", "login_name": "%s", "source_id": 0, "email": "%s@ci.example", "password": "%s",
                 "must_change_password": false}""".formatted(who, who, who, PASSWORD);
        root.ask("POST", "/admin/users", person, List.of(201, 422));
        root.ask("PATCH", "/admin/users/" + who, person, List.of(200));
        String token = """
                {"name": "%s", "scopes": ["write:issue", "write:repository", "read:organization", "read:user"]}""".formatted(Long.toString(System.nanoTime()));
        return Raw.withPassword(api, who, PASSWORD)
                .ask("POST", "/users/" + who + "/tokens", token, List.of(201))
                .path("sha1")
                .asText();
    }

    private static Stage repository(URI api, Raw root, Raw author, String mark, Map<String, String> tokens) {
        String organisation = "coop" + mark;
        String repo = "mailu" + mark;
        String path = "/repos/" + organisation + "/" + repo;
        root.make("/orgs", "{\"username\": \"%s\"}".formatted(organisation));
        JsonNode team = root.make(
                "/orgs/" + organisation + "/teams",
                "{\"name\": \"readers\", \"permission\": \"read\", \"units\": [\"repo.code\"]}");
        root.ask("PUT", "/teams/" + team.path("id") + "/members/ana", "{}", List.of(204));
        root.make(
                "/orgs/" + organisation + "/repos",
                "{\"name\": \"%s\", \"auto_init\": true, \"default_branch\": \"main\"}".formatted(repo));
        root.ask("PUT", path + "/collaborators/bot", "{\"permission\": \"admin\"}", List.of(204));
        JsonNode pull = pull(author, path, "/repos/bo/" + repo);
        return Stage.of(
                api,
                organisation,
                repo,
                pull.path("number").asLong(),
                pull.path("head").path("sha").asText(),
                tokens);
    }

    private static JsonNode pull(Raw author, String path, String fork) {
        author.make(path + "/forks", "{}");
        author.make(
                fork + "/contents/new.txt",
                "{\"content\": \"aGkK\", \"message\": \"add\", \"branch\": \"main\", \"new_branch\": \"feature\"}");
        return author.make(path + "/pulls", "{\"head\": \"bo:feature\", \"base\": \"main\", \"title\": \"A change\"}");
    }
}
