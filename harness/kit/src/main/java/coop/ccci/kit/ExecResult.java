package coop.ccci.kit;

/** How a command in a container ended: its exit status and what it wrote, as UTF-8. */
public record ExecResult(int exit, String stdout, String stderr) {}
