package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Form.Anything;
import coop.ccci.engine.admission.Form.Keys;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keys of a service whose very presence asks for more than a container of its own; some Docker passes over today. */
record AskedPrivileges(AdmissionRule facts, Map<String, String> keys) implements Rule {
    static final AskedPrivileges AD005 = new AskedPrivileges(
            new AdmissionRule("AD005", "services without privileges, added capabilities or devices of the host"),
            new TreeMap<>(Map.ofEntries(
                    Map.entry("privileged", "gives the container the whole host"),
                    Map.entry("cap_add", "adds capabilities"),
                    Map.entry("devices", "gives devices of the host"),
                    Map.entry("device_cgroup_rules", "gives devices of the host"),
                    Map.entry("gpus", "gives devices of the host"),
                    Map.entry("group_add", "adds groups, which may be the host's"),
                    Map.entry("credential_spec", "reads credentials of the host"),
                    Map.entry("isolation", "chooses how the container is kept apart"),
                    Map.entry("runtime", "chooses what runs the container"),
                    Map.entry("oom_score_adj", "makes the host end others first"),
                    Map.entry("oom_kill_disable", "makes the host end others first"))));

    static final AskedPrivileges AD006 = new AskedPrivileges(
            new AdmissionRule("AD006", "services in namespaces of their own: network, processes, IPC, users, cgroups"),
            new TreeMap<>(Map.of(
                    "network_mode", "chooses another network, the host's for one",
                    "net", "chooses another network, the host's for one",
                    "pid", "shares processes",
                    "ipc", "shares memory",
                    "uts", "shares the host's name",
                    "userns_mode", "shares the host's users",
                    "cgroup", "shares the host's cgroups",
                    "cgroupns_mode", "shares the host's cgroups",
                    "cgroup_parent", "chooses another cgroup")));

    /** A service's keys with these known, since they are judged here. */
    static Keys with(Keys service) {
        Keys all = service;
        for (String key : AD005.keys.keySet()) {
            all = all.with(key, new Anything());
        }
        for (String key : AD006.keys.keySet()) {
            all = all.with(key, new Anything());
        }
        return all;
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.services().flatMap(this::check);
    }

    private Stream<Hit> check(Layer.Service service) {
        return keys.entrySet().stream()
                .flatMap(key -> service.at(key.getKey()).stream()
                        .map(node -> service.hit(
                                node.place(), key.getKey() + " " + key.getValue(), "remove " + key.getKey())));
    }
}
