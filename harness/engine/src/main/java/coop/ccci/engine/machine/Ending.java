package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;

/** How a program on this machine ended: its exit status, and what it wrote to both its streams. */
public record Ending(String command, int exit, String output) {

    /** The output of a program that had to end with 0; anything else is the machine's trouble, met in this act. */
    public String orTrouble(String act) {
        if (exit != 0) {
            throw new HostTrouble(
                    act + ": \"" + command + "\" exited " + exit + ": " + LogTail.of(output),
                    "run the command by hand and mend what it says");
        }
        return output;
    }
}
