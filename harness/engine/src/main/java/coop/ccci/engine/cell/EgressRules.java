package coop.ccci.engine.cell;

import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine's rules that give a cell a route out, each with the comment {@code cc-ci:<id>} by which it is removed.
 * IPv4 forwarding is switched on for the machine and left on: whether a container engine or a VPN has come to rely on it
 * meanwhile cannot be told, and without the rules it leads nowhere for a cell.
 */
final class EgressRules {
    private static final Path FORWARDING = Path.of("/proc/sys/net/ipv4/ip_forward");

    private EgressRules() {}

    static void open(CellFolder folder, String id, Link link) {
        forward();
        String in = link.name();
        rule(folder, id, "nat", "-A", "POSTROUTING", "-s", link.network(), "!", "-o", in, "-j", "MASQUERADE");
        rule(folder, id, "filter", "-I", "FORWARD", "-i", in, "-j", "ACCEPT");
        rule(
                folder,
                id,
                "filter",
                "-I",
                "FORWARD",
                "-o",
                in,
                "-m",
                "conntrack",
                "--ctstate",
                "RELATED,ESTABLISHED",
                "-j",
                "ACCEPT");
    }

    /** Removes every rule of the cell; returns them as iptables prints them. */
    static List<String> close(String id) {
        List<String> removed = new ArrayList<>();
        for (String table : List.of("nat", "filter")) {
            for (String rule : rulesOf(id, table)) {
                List<String> deletion = new ArrayList<>(List.of("iptables", "-w", "5", "-t", table, "-D"));
                deletion.addAll(List.of(rule.replace("\"", "").split(" ", -1)).subList(1, rule.split(" ", -1).length));
                LocalProgram.of(deletion).run().orTrouble("removing a rule of cell " + id);
                removed.add(rule);
            }
        }
        return removed;
    }

    private static List<String> rulesOf(String id, String table) {
        String rules = LocalProgram.of("iptables", "-w", "5", "-t", table, "-S")
                .run()
                .orTrouble("looking for rules of cell " + id);
        Stream<String> lines = rules.lines().filter(line -> line.startsWith("-A "));
        return lines.filter(line -> (line.replace("\"", "") + " ").contains(" --comment cc-ci:" + id + " "))
                .toList();
    }

    private static void rule(CellFolder folder, String id, String table, String where, String chain, String... what) {
        List<String> argv = new ArrayList<>(List.of("iptables", "-w", "5", "-t", table, where, chain));
        argv.addAll(List.of(what));
        argv.addAll(List.of("-m", "comment", "--comment", "cc-ci:" + id));
        LocalProgram.of(argv).with(CellProcesses.mark(folder)).run().orTrouble("giving cell " + id + " a route out");
    }

    private static void forward() {
        try {
            if (Files.readString(FORWARDING).strip().equals("0")) {
                Files.writeString(FORWARDING, "1");
            }
        } catch (IOException refused) {
            throw new HostTrouble(
                    "switching on IPv4 forwarding: " + refused, "sysctl -w net.ipv4.ip_forward=1", refused);
        }
    }
}
