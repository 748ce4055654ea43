package coop.ccci.bot.config;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.kit.Secret;
import coop.ccci.model.Problem;
import coop.ccci.model.RecipeName;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns a document that the schema allows into types, and takes down what a schema cannot see. */
final class Settings {
    private static final int PORTS = 65_536;

    private final JsonNode root;
    private final Path folder;
    private final SecretSource secrets;
    private final Problems problems;

    Settings(JsonNode root, Path folder, SecretSource secrets, Problems problems) {
        this.root = root;
        this.folder = folder;
        this.secrets = secrets;
        this.problems = problems;
    }

    BotConfig config() {
        return new BotConfig(
                root.path("name").asText("cc-ci"),
                forge(),
                recipes(),
                texts("allow").map(Login::new).collect(Collectors.toUnmodifiableSet()),
                executor(),
                hosts(),
                folder.resolve(root.path("runs").asText("runs")),
                store(),
                listen(),
                url("public_url", root.path("public_url")),
                Duration.ofSeconds(root.path("poll_every").asInt(30)),
                Duration.ofSeconds(root.path("drain_within").asInt(600)));
    }

    private ForgeAccess forge() {
        JsonNode forge = root.path("forge");
        return new ForgeAccess(
                url("forge.url", forge.path("url")),
                secrets.read("forge.token", forge.path("token"), problems),
                secrets.read("forge.webhook_secret", forge.path("webhook_secret"), problems));
    }

    private List<Enrolled> recipes() {
        List<Enrolled> all = each("recipes", this::enrolled);
        Set<RepoName> seen = new HashSet<>();
        all.stream()
                .filter(enrolled -> !seen.add(enrolled.repo()))
                .forEach(twice -> problems.add("recipes", twice.repo() + " is enrolled twice"));
        return all;
    }

    private Enrolled enrolled(JsonNode entry) {
        RepoName repo = RepoName.of(entry.path("repo").asText());
        return new Enrolled(repo, new RecipeName(entry.path("recipe").asText(repo.name())));
    }

    private ExecutorChoice executor() {
        if (!root.path("executor").asText("local").equals("drone")) {
            return new ExecutorChoice.Local();
        }
        JsonNode drone = root.path("drone");
        return new ExecutorChoice.Drone(
                url("drone.url", drone.path("url")),
                secrets.read("drone.token", drone.path("token"), problems),
                RepoName.of(drone.path("repo").asText()),
                drone.path("branch").asText("main"),
                optionalSecret("drone.upload_token", drone.path("upload_token")));
    }

    private List<HostEntry> hosts() {
        if (!root.has("hosts")) {
            return List.of(new HostEntry(new HostSlots("cell", 1), new HostChoice.FreshCell(Egress.NONE)));
        }
        List<HostEntry> all = each("hosts", this::host);
        Set<String> seen = new HashSet<>();
        all.stream()
                .filter(host -> !seen.add(host.slots().host()))
                .forEach(twice -> problems.add("hosts", twice.slots().host() + " is there twice"));
        return all;
    }

    private HostEntry host(JsonNode entry) {
        String name = entry.path("name").asText();
        return new HostEntry(
                new HostSlots(name, entry.path("capacity").asInt(1)),
                entry.has("address") ? existing(name, entry) : new HostChoice.FreshCell(egress(entry)));
    }

    private static Egress egress(JsonNode entry) {
        return entry.path("egress").asBoolean() ? Egress.ALLOWED : Egress.NONE;
    }

    private HostChoice existing(String name, JsonNode entry) {
        return new HostChoice.Existing(
                SshAddress.parse(entry.path("address").asText()),
                file("hosts." + name + ".identity", entry.path("identity")),
                file("hosts." + name + ".known_hosts", entry.path("known_hosts")));
    }

    private StoreAccess store() {
        JsonNode store = root.path("store");
        return store.isObject()
                ? new StoreAccess.PostgresServer(
                        store.path("url").asText(),
                        Optional.of(store.path("user").asText()).filter(user -> !user.isEmpty()),
                        optionalSecret("store.password", store.path("password")))
                : new StoreAccess.SqliteFile(folder.resolve(store.asText("bot.db")));
    }

    private Listen listen() {
        String text = root.path("listen").asText("127.0.0.1:8480");
        int colon = text.lastIndexOf(':');
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port >= PORTS) {
            problems.add("listen", port + " is not a port");
            port = 0;
        }
        return new Listen(text.substring(0, colon).replaceAll("^\\[|]$", ""), port);
    }

    private Optional<Secret> optionalSecret(String place, JsonNode source) {
        return source.isMissingNode() ? Optional.empty() : Optional.of(secrets.read(place, source, problems));
    }

    private Path file(String place, JsonNode path) {
        Path file = folder.resolve(path.asText());
        if (!Files.isReadable(file)) {
            problems.add(place, "there is no file " + file + " that the bot can read");
        }
        return file;
    }

    private URI url(String place, JsonNode text) {
        try {
            return URI.create(text.asText().replaceAll("/+$", ""));
        } catch (IllegalArgumentException malformed) {
            problems.add(place, "it is not a URL");
            return URI.create("http://invalid.invalid");
        }
    }

    private Stream<String> texts(String key) {
        return StreamSupport.stream(root.path(key).spliterator(), false).map(JsonNode::asText);
    }

    /** Every entry that can be read; the others are problems with their place. */
    private <T> List<T> each(String key, Function<JsonNode, T> read) {
        JsonNode entries = root.path(key);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> attempt(key + "." + i, () -> read.apply(entries.get(i))))
                .flatMap(Optional::stream)
                .toList();
    }

    private <T> Optional<T> attempt(String place, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (Problem wrong) {
            problems.add(place, wrong.what());
            return Optional.empty();
        }
    }
}
