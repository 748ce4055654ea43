package coop.ccci.engine.sabotage;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The folder on the Host in which Docker keeps a stack's volume. */
record VolumeFolder(Host host, String path) {

    static VolumeFolder of(Host host, StackName stack, String volume) {
        String path =
                host.docker().inspectVolumeCmd(stack.scoped(volume)).exec().getMountpoint();
        if (path == null || !path.startsWith("/")) {
            throw new HostTrouble(
                    "looking for the folder of volume " + volume + " of stack " + stack + ": Docker names none",
                    "sabotage knows volumes of Docker's local driver only");
        }
        return new VolumeFolder(host, path);
    }

    /** Makes a file in it that says whose it is. */
    void mark(String file) {
        byte[] text = "put here by cc-ci\n".getBytes(StandardCharsets.UTF_8);
        host.run(Command.of("tee", "--", path + "/" + file).reading(() -> new ByteArrayInputStream(text)))
                .orTrouble();
    }

    /** Removes a file of it. */
    void remove(String file) {
        host.run(Command.of("rm", "--force", "--", path + "/" + file)).orTrouble();
    }

    /** Removes everything in it, below whatever runs there. */
    void empty() {
        host.run(Command.of("find", path, "-mindepth", "1", "-delete")).orTrouble();
    }
}
