package coop.ccci.engine.host;

import coop.ccci.model.HostTrouble;

/** How a program on a Host ended: its exit status and what it wrote, as UTF-8 (the last 4 MiB of each stream). */
public record CommandResult(String command, int exit, String stdout, String stderr) {

    /** The standard output of a program that must have ended with 0; anything else is the Host's trouble. */
    public String orTrouble() {
        if (exit != 0) {
            throw new HostTrouble(
                    command + " exited " + exit + ": " + lastLines(stderr.isBlank() ? stdout : stderr),
                    "run the command on the host by hand and mend what it says");
        }
        return stdout;
    }

    private static String lastLines(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= 600 ? trimmed : "…" + trimmed.substring(trimmed.length() - 600);
    }
}
