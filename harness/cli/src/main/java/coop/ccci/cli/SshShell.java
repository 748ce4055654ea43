package coop.ccci.cli;

import coop.ccci.cli.Parts.Login;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The ssh program of this machine, on the terminal that cc-ci was started from; knows only the key the cell must prove. */
record SshShell(Login login) {

    int run(List<String> command) {
        try {
            Process ssh = new ProcessBuilder(argv(command)).inheritIO().start();
            return ssh.waitFor();
        } catch (IOException missing) {
            throw new HostTrouble(
                    "starting ssh: " + missing.getMessage(),
                    "install the package openssh-client, or: cc-ci doctor --install");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HostTrouble("waiting for ssh: stopped from outside", "start it again");
        }
    }

    List<String> argv(List<String> command) {
        List<String> argv = new ArrayList<>(
                List.of("ssh", "-F", "none", "-i", login.identity().toString()));
        for (String option : List.of(
                "IdentitiesOnly=yes", "StrictHostKeyChecking=yes", "UserKnownHostsFile=" + login.knownHosts())) {
            argv.addAll(List.of("-o", option));
        }
        argv.addAll(List.of(
                "-p",
                String.valueOf(login.address().port()),
                "-l",
                login.address().user(),
                "--"));
        argv.add(login.address().host());
        argv.addAll(command);
        return argv;
    }
}
