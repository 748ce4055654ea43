package coop.ccci.engine.deploy;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.teardown.Undo;
import java.nio.file.Path;

/** The run's own folder on the Host, for the trees it deploys and the repository it backs up to. */
public final class RemoteFolder {
    /** Where every run's folder is. */
    public static final String ROOT = "/var/tmp/cc-ci";

    private final Host host;
    private final String path;

    private RemoteFolder(Host host, String path) {
        this.host = host;
        this.path = path;
    }

    /** Makes the folder, readable by nobody else. */
    public static RemoteFolder make(Host host, String runId, Undo undo) {
        String path = ROOT + "/" + runId;
        undo.push(
                "folder " + path,
                () -> host.run(Command.of("rm", "-rf", "--", path)).orTrouble());
        host.run(Command.of("mkdir", "-p", "-m", "0700", path)).orTrouble();
        return new RemoteFolder(host, path);
    }

    /** The absolute path of something in it. */
    public String path(String name) {
        return path + "/" + name;
    }

    /** Copies a local file or folder into it and says where it is now. */
    public String upload(Path local, String name) {
        host.upload(local, path(name));
        return path(name);
    }
}
