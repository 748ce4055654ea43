package coop.ccci.kit;

import coop.ccci.model.RungName;
import coop.ccci.model.UsageProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything a plug-in sets rather than programs. Start from {@link #defaults()}, change what differs. */
public record RecipeSettings(
        Duration convergeTimeout,
        Duration settleWindow,
        int crashLimit,
        Readiness readiness,
        Map<String, String> environment,
        Map<VolumeName, VolumeKind> volumes,
        Map<RungName, String> declaredSkips,
        Set<Integer> ports) {

    /** How the harness knows that the app serves: checked on every stack after it converged, and after the restore. */
    public sealed interface Readiness {}

    /** An HTTP path answers with one of these codes and a body that holds this text and is no proxy's default page. */
    public record HttpReadiness(String service, int port, String path, List<Integer> codes, String bodyContains)
            implements Readiness {}

    /** The port of the router's label answers {@code /} with a 2xx or 3xx that is no proxy's default page. */
    public record RoutedReadiness() implements Readiness {}

    /** A TCP port greets with a line that starts with this text (empty: a handshake is enough). */
    public record BannerReadiness(String service, int port, String bannerStartsWith) implements Readiness {}

    /** All of these. */
    public record AllReadiness(List<Readiness> parts) implements Readiness {}

    public RecipeSettings {
        environment = Map.copyOf(environment);
        volumes = Map.copyOf(volumes);
        declaredSkips = Map.copyOf(declaredSkips);
        ports = Set.copyOf(ports);
        ports.forEach(RecipeSettings::requirePort);
    }

    private static void requirePort(int port) {
        if (port < 1 || port > 65_535) {
            throw new UsageProblem(port + " is not a port", "list ports from 1 to 65535");
        }
    }

    /** 180 s to converge, 3 s to settle, a crash loop at the third crash, the routed page, no port of the host, nothing else. */
    public static RecipeSettings defaults() {
        return new RecipeSettings(
                Duration.ofSeconds(180),
                Duration.ofSeconds(3),
                3,
                new RoutedReadiness(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of());
    }

    /** The same with another limit on convergence. */
    public RecipeSettings convergingWithin(Duration limit) {
        return new RecipeSettings(
                limit, settleWindow, crashLimit, readiness, environment, volumes, declaredSkips, ports);
    }

    /** The same with another time during which no task may restart. */
    public RecipeSettings settlingFor(Duration window) {
        return new RecipeSettings(
                convergeTimeout, window, crashLimit, readiness, environment, volumes, declaredSkips, ports);
    }

    /** The same with a service being in a crash loop once it failed this often; a patient app that waits for its database may. */
    public RecipeSettings toleratingCrashes(int limit) {
        return new RecipeSettings(
                convergeTimeout, settleWindow, limit, readiness, environment, volumes, declaredSkips, ports);
    }

    /** The same with another readiness. */
    public RecipeSettings readyWhen(Readiness check) {
        return new RecipeSettings(
                convergeTimeout, settleWindow, crashLimit, check, environment, volumes, declaredSkips, ports);
    }

    /** The same with one more variable of the recipe's {@code .env}. */
    public RecipeSettings with(String variable, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(variable, value);
        return new RecipeSettings(
                convergeTimeout, settleWindow, crashLimit, readiness, all, volumes, declaredSkips, ports);
    }

    /** The same with a volume that needs no backup, for this reason. */
    public RecipeSettings transientVolume(String volume, String reason) {
        return volume(volume, new VolumeKind.Transient(reason));
    }

    /** The same with a volume whose loss would be a loss, for this reason. */
    public RecipeSettings durableVolume(String volume, String reason) {
        return volume(volume, new VolumeKind.Durable(reason));
    }

    /** The same with a rung that is not judged, for this reason; it earns nothing. */
    public RecipeSettings skipping(RungName rung, String reason) {
        Map<RungName, String> all = new EnumMap<>(RungName.class);
        all.putAll(declaredSkips);
        all.put(rung, reason);
        return new RecipeSettings(
                convergeTimeout, settleWindow, crashLimit, readiness, environment, volumes, all, ports);
    }

    /** The same with these ports of the Host, which the recipe may publish; it may publish no other. */
    public RecipeSettings publishing(Integer... more) {
        Set<Integer> all = new TreeSet<>(ports);
        all.addAll(Arrays.asList(more));
        return new RecipeSettings(
                convergeTimeout, settleWindow, crashLimit, readiness, environment, volumes, declaredSkips, all);
    }

    private RecipeSettings volume(String volume, VolumeKind kind) {
        Map<VolumeName, VolumeKind> all = new java.util.HashMap<>(volumes);
        all.put(new VolumeName(volume), kind);
        return new RecipeSettings(
                convergeTimeout, settleWindow, crashLimit, readiness, environment, all, declaredSkips, ports);
    }
}
