package coop.ccci.engine.machine;

import coop.ccci.engine.event.Events;
import coop.ccci.model.HostTrouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Debian packages that cells and labs need: which are missing, and how they get here. */
public final class RequiredPackages {
    private static final Map<String, String> QUIET = Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C.UTF-8");

    private final SearchPath path;
    private final ServicesHeld services;
    private final Events events;

    public RequiredPackages(Events events) {
        this(SearchPath.of(System.getenv()), new ServicesHeld(Path.of("/usr/sbin")), events);
    }

    RequiredPackages(SearchPath path, ServicesHeld services, Events events) {
        this.path = path;
        this.services = services;
        this.events = events;
    }

    /** What is needed and not found on this machine. */
    public List<Requirement> missing() {
        return Requirement.ALL.stream()
                .filter(needed -> path.find(needed.program()).isEmpty())
                .toList();
    }

    /** Installs what is missing with apt-get, after saying so; no service is started by it. */
    public void install() {
        List<Requirement> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        String programs =
                String.join(", ", missing.stream().map(Requirement::program).toList());
        events.tell("machine.installing", "Installing with apt-get what brings " + programs);
        services.whileHeld(() -> install(missing));
        List<Requirement> still = missing();
        if (!still.isEmpty()) {
            throw new HostTrouble(
                    "installing packages: apt-get succeeded, yet "
                            + still.getFirst().program() + " is not found",
                    "install it by hand, and see that it is in PATH");
        }
    }

    private void install(List<Requirement> missing) {
        apt(List.of("update"));
        List<String> words = new ArrayList<>(List.of("install", "--yes", "--no-install-recommends"));
        missing.stream().map(this::available).distinct().forEach(words::add);
        events.tell("machine.installing", "apt-get " + String.join(" ", words));
        apt(words);
    }

    private String available(Requirement needed) {
        return needed.packages().stream()
                .filter(name ->
                        program("apt-cache", List.of("show", name)).run().exit() == 0)
                .findFirst()
                .orElse(needed.packages().getLast());
    }

    private void apt(List<String> words) {
        List<String> all = new ArrayList<>(List.of("-q", "-o", "DPkg::Lock::Timeout=120"));
        all.addAll(words);
        program("apt-get", all).within(Duration.ofMinutes(15)).run().orTrouble("installing packages");
    }

    private LocalProgram program(String name, List<String> words) {
        List<String> argv = new ArrayList<>();
        argv.add(path.find(name)
                .map(Path::toString)
                .orElseThrow(() -> new HostTrouble(
                        "installing packages: this machine has no " + name,
                        "install by hand what provides the missing programs")));
        argv.addAll(words);
        return LocalProgram.of(argv).with(QUIET);
    }
}
