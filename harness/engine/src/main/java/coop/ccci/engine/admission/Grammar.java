package coop.ccci.engine.admission;

import static coop.ccci.engine.admission.Form.keys;
import static coop.ccci.engine.admission.Form.written;

import coop.ccci.engine.admission.Form.Anything;
import coop.ccci.engine.admission.Form.Counted;
import coop.ccci.engine.admission.Form.Either;
import coop.ccci.engine.admission.Form.Every;
import coop.ccci.engine.admission.Form.Keys;
import coop.ccci.engine.admission.Form.Lasting;
import coop.ccci.engine.admission.Form.Named;
import coop.ccci.engine.admission.Form.Switch;
import java.time.Duration;

/** The list: every key that a compose file may have, and what may stand there. What is not on it is refused. */
final class Grammar {
    private static final Form ANYTHING = new Anything();
    private static final Form SWITCH = new Switch();
    private static final Form TIME = new Lasting(Duration.ofHours(1));
    private static final Form COUNT = new Counted(0, 1_000_000);
    private static final Form NUMBER = written("\\d+(\\.\\d+)?", "a number");
    private static final Form SIZE = written("\\d+(\\.\\d+)?\\s?([kKmMgG][iI]?)?[bB]?", "a size, such as 256M");
    private static final Form PATH =
            written("(?!(.*/)?\\.\\.(/|$))/?[\\w.@+-]+(/[\\w.@+-]+)*/?", "a path without .. and odd characters");
    private static final Form NAME = written("[A-Za-z0-9][\\w.-]*", "a name");

    private static final Form UPDATE = keys().with("parallelism", COUNT)
            .with("delay", TIME)
            .with("failure_action", written("continue|pause|rollback", "continue, pause or rollback"))
            .with("monitor", TIME)
            .with("max_failure_ratio", NUMBER)
            .with("order", written("start-first|stop-first", "start-first or stop-first"));

    private static final Form RESTART = keys().with(
                    "condition", written("none|on-failure|any", "none, on-failure or any"))
            .with("delay", TIME)
            .with("max_attempts", COUNT)
            .with("window", TIME);

    private static final Form RESOURCES = keys().with(
                    "limits", keys().with("cpus", NUMBER).with("memory", SIZE).with("pids", COUNT))
            .with("reservations", keys().with("cpus", NUMBER).with("memory", SIZE));

    private static final Form PLACEMENT = keys().with("max_replicas_per_node", COUNT)
            // AD017
            .with("constraints", ANYTHING)
            .with("preferences", ANYTHING);

    private static final Form DEPLOY = keys().with("update_config", UPDATE)
            .with("rollback_config", UPDATE)
            .with("restart_policy", RESTART)
            .with("resources", RESOURCES)
            .with("endpoint_mode", written("vip|dnsrr", "vip or dnsrr"))
            .with("placement", PLACEMENT)
            // AD017
            .with("mode", ANYTHING)
            .with("replicas", ANYTHING)
            // AD014, AD015
            .with("labels", ANYTHING);

    private static final Form HEALTHCHECK = keys().with("test", ANYTHING)
            .with("interval", TIME)
            .with("timeout", TIME)
            .with("start_period", TIME)
            .with("start_interval", TIME)
            .with("retries", COUNT)
            .with("disable", SWITCH);

    /** A config or secret as a service sees it. */
    private static final Form FILE = keys().with("source", NAME)
            .with("target", PATH)
            .with("uid", COUNT)
            .with("gid", COUNT)
            .with("mode", new Counted(0, 0777));

    private static final Form MOUNT = keys().with("read_only", SWITCH)
            .with("volume", keys().with("nocopy", SWITCH))
            .with("tmpfs", keys().with("size", SIZE))
            // AD008
            .with("type", ANYTHING)
            .with("source", ANYTHING)
            .with("target", ANYTHING);

    private static final Form PORT = keys().with("protocol", written("tcp|udp", "tcp or udp"))
            .with("mode", written("ingress|host", "ingress or host"))
            // AD013
            .with("target", ANYTHING)
            .with("published", ANYTHING);

    private static final Form LOGGING = keys().with(
                    "driver", written("json-file|local", "json-file or local, which keep logs on the host"))
            .with(
                    "options",
                    keys().with("max-size", SIZE)
                            .with("max-file", COUNT)
                            .with("compress", written("true|false", "true or false")));

    private static final Form LIMIT = new Counted(-1, 1_048_576);
    private static final Form LIMITS =
            new Either(LIMIT, keys().with("soft", LIMIT).with("hard", LIMIT));

    private static final Keys SERVICE = keys().with("command", ANYTHING)
            .with("entrypoint", ANYTHING)
            .with("healthcheck", HEALTHCHECK)
            .with("deploy", DEPLOY)
            .with("configs", new Every(FILE))
            .with("secrets", new Every(FILE))
            .with("volumes", new Every(MOUNT))
            .with("ports", new Every(new Either(written(".*", "a port"), PORT)))
            .with("logging", LOGGING)
            .with("ulimits", keys().with("nofile", LIMITS).with("nproc", LIMITS).with("memlock", LIMITS))
            .with(
                    "sysctls",
                    keys().with("net.core.somaxconn", COUNT).with("net.ipv4.ip_unprivileged_port_start", COUNT))
            .with(
                    "tmpfs",
                    new Every(written(
                            "(?!(.*/)?\\.\\.(/|:|$))(/[\\w.+-]+)+(:[\\w.,=%^-]*)?",
                            "a path without .. and odd characters")))
            .with("cap_drop", new Every(written("[A-Za-z_]+", "a capability")))
            .with("security_opt", new Every(written("no-new-privileges([:=]true)?", "no-new-privileges:true")))
            .with("user", written("[\\w-]+(:[\\w-]+)?", "a user, or user:group"))
            .with("working_dir", PATH)
            .with("hostname", written("[\\w.{} -]+", "a host name"))
            .with("stop_signal", written("(SIG)?[A-Z0-9+]+", "a signal"))
            .with("stop_grace_period", new Lasting(Duration.ofMinutes(10)))
            .with("init", SWITCH)
            .with("tty", SWITCH)
            .with("stdin_open", SWITCH)
            .with("read_only", SWITCH)
            // Without an effect in a Swarm.
            .with("depends_on", ANYTHING)
            .with("expose", ANYTHING)
            .with("restart", written("no|always|on-failure(:\\d+)?|unless-stopped", "a restart policy"))
            .with("container_name", NAME)
            .with("shm_size", SIZE)
            // AD007
            .with("image", ANYTHING)
            .with("build", ANYTHING)
            // AD012
            .with("env_file", ANYTHING)
            .with("extends", ANYTHING)
            // AD014, AD015
            .with("labels", ANYTHING)
            // AD016
            .with("networks", new Named(keys().with("aliases", ANYTHING)))
            // AD018
            .with("environment", ANYTHING);

    private static final Form PRIVATE_SUBNET = written(
            "(10|172\\.(1[6-9]|2\\d|3[01])|192\\.168)(\\.\\d{1,3}){2,3}/(1[6-9]|2\\d|30)", "a private subnet of IPv4");

    private static final Form NETWORK = keys().with("driver", written("overlay", "overlay"))
            .with("driver_opts", keys().with("encrypted", written("|true|false", "true or false")))
            .with("internal", SWITCH)
            .with(
                    "ipam",
                    keys().with("driver", written("default", "default"))
                            .with("config", new Every(keys().with("subnet", PRIVATE_SUBNET))))
            // AD010
            .with("attachable", SWITCH)
            .with("external", ANYTHING)
            .with("name", ANYTHING)
            // AD014
            .with("labels", ANYTHING);

    private static final Form VOLUME = keys()
            // AD009
            .with("driver", ANYTHING)
            .with("driver_opts", ANYTHING)
            .with("external", ANYTHING)
            .with("name", ANYTHING)
            // AD014
            .with("labels", ANYTHING);

    private static final Form SOURCE = keys().with("template_driver", written("golang", "golang"))
            // AD011
            .with("external", ANYTHING)
            .with("name", ANYTHING)
            // AD012
            .with("file", ANYTHING)
            // AD014
            .with("labels", ANYTHING);

    /** A whole file; docker passes over top-level keys that begin with {@code x-}. */
    static final Keys STACK = keys().with("version", written("3(\\.\\d{1,2})?", "a version of 3, such as \"3.8\""))
            .with("services", new Named(AskedPrivileges.with(SERVICE)))
            .with("networks", new Named(NETWORK))
            .with("volumes", new Named(VOLUME))
            .with("configs", new Named(SOURCE))
            .with("secrets", new Named(SOURCE))
            // AD012
            .with("include", ANYTHING);

    private Grammar() {}
}
