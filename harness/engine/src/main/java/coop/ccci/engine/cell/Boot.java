package coop.ccci.engine.cell;

import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.engine.machine.ProcessMark;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** The boot of one cell whose folder is claimed, from keys to a Swarm that answers over SSH. */
final class Boot {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CellFolder folder;
    private final CellState claimed;

    Boot(CellFolder folder, CellState claimed) {
        this.folder = folder;
        this.claimed = claimed;
    }

    Cell run() {
        SshKeys.make(folder);
        FirstProcess first = FirstProcess.start(folder, claimed.id());
        try {
            return bring(first);
        } catch (RuntimeException failed) {
            first.end();
            throw failed;
        }
    }

    private Cell bring(FirstProcess first) {
        first.await("born");
        long pid = first.pid();
        CellState linked = MachineLock.holding(() -> link(pid));
        Link link = linked.link().orElseThrow();
        first.tell(link.address() + " " + link.gateway() + " " + claimed.egress());
        first.await("ready");
        greet(link);
        folder.write(linked.up());
        if (claimed.lifetime() == Lifetime.STAYS) {
            first.tell("stay");
            return new Cell(folder, claimed.id(), link, () -> {});
        }
        return new Cell(folder, claimed.id(), link, () -> end(first));
    }

    private CellState link(long pid) {
        CellState linked = claimed.linkedBy(FreeLinks.forCell(claimed.id()), ProcessMark.of(pid));
        Link link = linked.link().orElseThrow();
        folder.write(linked);
        SshKeys.know(folder, link);
        lay(link, pid);
        folder.write("resolv.conf", Resolvers.of(claimed.egress(), link));
        if (claimed.egress() == Egress.ALLOWED) {
            EgressRules.open(folder, claimed.id(), link);
        }
        return linked;
    }

    private void lay(Link link, long pid) {
        String name = link.name();
        LocalProgram.of("ip", "-batch", "-")
                .with(CellProcesses.mark(folder))
                .reading("link add " + name + " type veth peer name cell0 netns " + pid + "\n"
                        + "address add " + link.gateway() + "/30 dev " + name + "\n"
                        + "link set " + name + " up\n")
                .run()
                .orTrouble("linking cell " + claimed.id() + " to the machine");
    }

    /** sshd answers once it has read its keys. */
    private void greet(Link link) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(link.address(), 22), (int) PATIENCE.toMillis());
            byte[] greeting = socket.getInputStream().readNBytes(4);
            if (!new String(greeting, java.nio.charset.StandardCharsets.US_ASCII).equals("SSH-")) {
                throw BootTrouble.of(folder, "its sshd closed the connection");
            }
        } catch (IOException deaf) {
            throw new HostTrouble(
                    BootTrouble.of(folder, "its sshd does not answer: " + deaf.getMessage())
                            .what(),
                    "read " + folder.file("sshd.log"),
                    deaf);
        }
    }

    private void end(FirstProcess first) {
        first.end();
        if (java.nio.file.Files.exists(folder.path())) {
            new Remains(folder).clear();
        }
    }
}
