package coop.ccci.tests.ladder;

import static org.awaitility.Awaitility.await;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.tests.support.LabCell;
import java.time.Duration;

/** Another stack on the same host, whose service is called {@code app} too, on the network of the proxy. */
final class Neighbour {
    static final String PAGE = "the neighbour";

    private static final String COMPOSE = """
            version: "3.8"
            services:
              app:
                image: cc-ci-lab/nginx:1.22.1
                command:
                  - sh
                  - -c
                  - |
                    echo 'server { listen 80; location / { return 200 "the neighbour"; } }' > /etc/nginx/conf.d/site.conf
                    exec nginx -g 'daemon off;'
                networks: {proxy: {aliases: [app]}}
                volumes: ["data:/srv"]
                deploy: {endpoint_mode: dnsrr}
            networks: {proxy: {external: true}}
            volumes: {data: {}}
            """;

    private Neighbour() {}

    static void deploy(LabCell cell) {
        cell.deploy("neighbour", COMPOSE);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> page(cell), PAGE::equals);
    }

    /** What it serves, asked from inside its container. */
    static String page(LabCell cell) {
        String container =
                cell.run("docker", "ps", "--quiet", "--filter", "label=com.docker.swarm.service.name=neighbour_app");
        String ask = "exec 3<>/dev/tcp/127.0.0.1/80; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; tail -n 1 <&3";
        return cell.run("docker", "exec", container, "bash", "-c", ask);
    }

    /** Puts a service into the one stack whose name begins so, as if an earlier version had left it. */
    static void intrude(LabCell cell, String prefix) {
        String stack = cell.swarm().inventory().stream()
                .map(SwarmObject::namespace)
                .filter(name -> name.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        cell.run(
                "docker",
                "service",
                "create",
                "--detach",
                "--name",
                stack + "_stray",
                "--label",
                "com.docker.stack.namespace=" + stack,
                "--container-label",
                "com.docker.stack.namespace=" + stack,
                "--endpoint-mode",
                "dnsrr",
                "--stop-grace-period",
                "1s",
                "cc-ci-lab/nginx:1.22.1",
                "sleep",
                "infinity");
    }
}
