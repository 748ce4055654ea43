package coop.ccci.engine.backup;

import coop.ccci.engine.app.KnownSecrets;
import coop.ccci.engine.app.LabHost;
import coop.ccci.engine.app.LabStack;
import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.Secret;

/** A stack with three volumes, and a restic repository of the test's own. */
record BackupLab(Host host, LabStack stack, String repository, Secret password) implements AutoCloseable {
    static final String COMPOSE = """
            version: "3.8"
            x-waiting: &waiting
              image: IMAGE
              deploy: {endpoint_mode: dnsrr}
            services:
              app:
                <<: *waiting
                command: [sh, -c, "trap 'exit 0' TERM; while :; do sleep 0.2; done"]
                volumes: ["alpha:/alpha", "beta:/beta"]
              plain:
                <<: *waiting
                command: [sh, -c, "rm /usr/bin/bash; trap 'exit 0' TERM; while :; do sleep 0.2; done"]
                volumes: ["gamma:/gamma"]
            volumes: {alpha: {}, beta: {}, gamma: {}}
            """;

    static BackupLab open(String name) {
        Host host = LabHost.open();
        String repository = host.run(Command.of("mktemp", "-d", "/var/tmp/ccci-test-XXXXXX"))
                .orTrouble()
                .strip();
        return new BackupLab(
                host,
                LabStack.deploy(host, name, COMPOSE),
                repository + "/repository",
                new Secret("restic_password", "correct-horse-battery"));
    }

    ResticBackupbot restic() {
        return new ResticBackupbot(host, repository, password, new Redaction(new KnownSecrets()));
    }

    /** Empties the volumes and puts one known file into each. */
    void seed() {
        stack.sh("app", "rm -rf /alpha/* /beta/*; echo first > /alpha/item; echo other > /beta/item");
        stack.sh("plain", "rm -rf /gamma/*; echo third > /gamma/item");
    }

    @Override
    public void close() {
        stack.close();
        host.run(Command.of("rm", "-rf", repository.substring(0, repository.lastIndexOf('/'))));
        host.close();
    }
}
