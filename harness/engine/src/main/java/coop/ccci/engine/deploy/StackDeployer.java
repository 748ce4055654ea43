package coop.ccci.engine.deploy;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.CommandResult;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.teardown.Removal;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings a plan onto the Swarm with {@code docker stack deploy}, run on the Host from the run's own folder. */
public final class StackDeployer implements Deployer {
    private static final String OVERLAY = "cc-ci.overlay.yml";
    private static final List<String> HOST_TO_BLAME = List.of(
            "Cannot connect to the Docker daemon",
            "DeadlineExceeded",
            "code = Unavailable",
            "no space left",
            // DEFERRED-3: an ingress port on a kernel without IPVS, where the overlay has to ask for another endpoint
            // mode.
            "dnsrr",
            "not a swarm manager");

    private final Host host;
    private final Images images;
    private final SwarmSecrets secrets;
    private final ExternalNetworks networks;
    private final Removal removal;
    private final RemoteFolder folder;
    private final Undo undo;
    private final Events events;
    private final Overlay.Endpoints endpoints;
    private final AtomicInteger uploads = new AtomicInteger();

    public StackDeployer(
            Host host,
            Swarm swarm,
            RemoteFolder folder,
            Removal removal,
            Undo undo,
            Events events,
            Overlay.Endpoints endpoints) {
        this.host = host;
        this.images = new Images(host, swarm);
        this.secrets = new SwarmSecrets(host);
        this.networks = new ExternalNetworks(host, swarm, undo);
        this.removal = removal;
        this.folder = folder;
        this.undo = undo;
        this.events = events;
        this.endpoints = endpoints;
    }

    @Override
    public Deployed deployNew(StackPlan plan, Ending ending) throws InterruptedException {
        makeNetworks(plan);
        if (ending == Ending.BY_THE_BOOK) {
            undo.push("secrets of stack " + plan.stack(), () -> secrets.remove(plan.stack()));
            undo.push("stack " + plan.stack(), () -> removal.remove(plan.stack()));
        }
        return deployOver(plan);
    }

    @Override
    public void makeNetworks(StackPlan plan) {
        networks.make(plan);
    }

    @Override
    public Deployed deployOver(StackPlan plan) throws InterruptedException {
        Map<String, String> imageIds = images.present(plan.images());
        secrets.make(plan);
        String tree = upload(plan);
        events.tell("deploy.started", "deploying " + plan.tree().commit().abbreviated() + " as stack " + plan.stack());
        CommandResult result = host.run(command(plan, tree));
        if (result.exit() != 0) {
            throw refused(plan, result);
        }
        return new Deployed(plan, imageIds);
    }

    @Override
    public void wreck(StackPlan plan) throws InterruptedException {
        removal.wreck(plan.stack());
    }

    private String upload(StackPlan plan) {
        String name = plan.stack() + "-" + uploads.incrementAndGet();
        try {
            Path overlay = plan.tree().folder().resolveSibling(name + "." + OVERLAY);
            Files.writeString(overlay, Overlay.of(plan, endpoints));
            folder.upload(overlay, name + "." + OVERLAY);
            return folder.upload(plan.tree().folder(), name);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Command command(StackPlan plan, String tree) {
        List<String> argv = new ArrayList<>(OwnVariables.program(plan));
        argv.addAll(List.of("docker", "stack", "deploy", "--prune", "--resolve-image", "never"));
        for (String file : plan.composeFiles()) {
            argv.addAll(List.of("--compose-file", tree + "/" + file));
        }
        argv.addAll(List.of("--compose-file", tree + "." + OVERLAY, plan.stack().value()));
        return Command.of(argv.toArray(String[]::new)).with(plan.variables()).within(Duration.ofMinutes(3));
    }

    private static RuntimeException refused(StackPlan plan, CommandResult result) {
        String text = result.stderr().strip();
        String what = "deploying stack " + plan.stack() + ": docker stack deploy exited " + result.exit() + ": " + text;
        return HOST_TO_BLAME.stream().anyMatch(text::contains)
                ? new HostTrouble(what, "mend the host's Swarm, then run again")
                : new RecipeProblem(ReasonCode.RECIPE_BROKEN, what, "mend the compose file where Docker says so");
    }
}
