package coop.ccci.engine.cell;

import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The keys and the settings of a cell's sshd, and what its caller needs to log in. */
final class SshKeys {
    private SshKeys() {}

    static void make(CellFolder folder) {
        generate(folder, "host_key");
        generate(folder, "id");
        folder.write("authorized_keys", folder.read("id.pub"));
        folder.write(
                "sshd_config",
                resource("sshd_config") + "HostKey " + folder.file("host_key") + "\nAuthorizedKeysFile "
                        + folder.file("authorized_keys") + "\n");
    }

    /** Tells the caller which key the cell will prove at its address. */
    static void know(CellFolder folder, Link link) {
        String[] key = folder.read("host_key.pub").split(" ", 3);
        folder.write("known_hosts", link.address() + " " + key[0] + " " + key[1] + "\n");
    }

    private static void generate(CellFolder folder, String name) {
        LocalProgram.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "cc-ci", "-f", folder.file(name) + "")
                .with(CellProcesses.mark(folder))
                .run()
                .orTrouble("making keys of a cell");
    }

    static String resource(String name) {
        try (InputStream in = SshKeys.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is not in the archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new HostTrouble("reading resource " + name + ": " + broken, "install cc-ci again", broken);
        }
    }
}
