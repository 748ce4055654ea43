package coop.ccci.cli;

import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.model.UsageProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where to climb: a host of somebody's, a cell that runs, or, where nothing is said, a cell of this run's own. */
final class HostOptions {
    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(names = "--host", paramLabel = "URL", description = "A Swarm manager, as ssh://user@name:port.")
    Optional<String> host = Optional.empty();

    @Option(names = "--identity", paramLabel = "FILE", description = "The private key that logs in there.")
    Optional<Path> identity = Optional.empty();

    @Option(
            names = "--known-hosts",
            paramLabel = "FILE",
            description = "The keys that hosts must prove (default: ~/.ssh/known_hosts).")
    Optional<Path> knownHosts = Optional.empty();

    @Option(
            names = "--cell",
            arity = "0..1",
            fallbackValue = AttachedOnly.NOTHING,
            paramLabel = "ID",
            preprocessor = AttachedOnly.class,
            description = "A cell of this run's own (the default), or with =ID the running one of that id.")
    Optional<String> cell = Optional.empty();

    @Option(names = "--egress", description = "Give the fresh cell a route out.")
    boolean egress;

    HostChoice choice(Variables variables, Path home) {
        boolean wantsEgress = variables.isOn("--egress", egress);
        boolean useHost = host.isPresent() && (isGiven("--host") || cell.isEmpty());
        refuseBoth(useHost, wantsEgress);
        if (useHost) {
            return new HostChoice.Existing(
                    SshAddress.parse(host.orElseThrow()),
                    identity.orElseGet(() -> defaultIdentity(home)),
                    knownHosts.orElse(home.resolve(".ssh/known_hosts")));
        }
        return cell.filter(id -> !id.equals(AttachedOnly.NOTHING))
                .<HostChoice>map(HostChoice.RunningCell::new)
                .orElse(new HostChoice.FreshCell(wantsEgress ? Egress.ALLOWED : Egress.NONE));
    }

    private void refuseBoth(boolean useHost, boolean wantsEgress) {
        boolean equallyGiven = isGiven("--host") == isGiven("--cell");
        if (host.isPresent() && cell.isPresent() && equallyGiven) {
            throw new UsageProblem("reading the command line: both a host and a cell are named", "name one of them");
        }
        boolean running = cell.filter(id -> !id.equals(AttachedOnly.NOTHING)).isPresent();
        if (wantsEgress && (useHost || running)) {
            throw new UsageProblem(
                    "reading the command line: --egress is about a fresh cell, and the run is to use another host",
                    "leave --egress out, or boot the cell with: cc-ci cell up --egress");
        }
    }

    private boolean isGiven(String option) {
        return spec != null && spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private static Path defaultIdentity(Path home) {
        return Stream.of("id_ed25519", "id_ecdsa", "id_rsa")
                .map(name -> home.resolve(".ssh").resolve(name))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "looking for a private key in " + home.resolve(".ssh") + ": there is none",
                        "name the key that logs in with --identity"));
    }
}
