package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.serve.Patience;
import coop.ccci.engine.teardown.Removal;
import coop.ccci.model.HostTrouble;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Before it is taken down, a service of the head writes a secret of the stack into its log. */
record Printed(String secret, Writing writing) implements Fault {
    private static final String MARK = "cc-ci wrote the line before this one";
    private static final Duration LOGGED_WITHIN = Duration.ofSeconds(10);

    @Override
    public Removal removal(Removal real, Scene scene) {
        return new OfTheHead(real, scene.head().stack()) {
            @Override
            void before() throws InterruptedException {
                print(scene);
            }
        };
    }

    private void print(Scene scene) throws InterruptedException {
        StackPlan head = scene.head();
        String service = head.compose().services().keySet().iterator().next();
        byte[] text = writing.of(
                Optional.ofNullable(head.secrets().get(secret)).orElseThrow().reveal());
        write(scene, firstProcess(scene, head.stack().scoped(service)), text);
        requireLogged(scene, service);
    }

    private static String firstProcess(Scene scene, String service) {
        String container = run(
                        scene, "docker", "ps", "--quiet", "--filter", "label=com.docker.swarm.service.name=" + service)
                .lines()
                .findFirst()
                .orElseThrow(() -> new HostTrouble(
                        "letting service " + service + " print a secret: it has no running container", "run it again"));
        return run(scene, "docker", "inspect", "--format", "{{.State.Pid}}", container);
    }

    /** To the standard output of the container's first process, as if it had written it itself. */
    private static void write(Scene scene, String process, byte[] text) {
        String lines = "\n" + new String(text, StandardCharsets.ISO_8859_1) + "\n" + MARK + "\n";
        byte[] all = lines.getBytes(StandardCharsets.ISO_8859_1);
        scene.host()
                .run(Command.of("sh", "-c", "cat > /proc/\"$1\"/fd/1", "sh", process)
                        .reading(() -> new ByteArrayInputStream(all)))
                .orTrouble();
    }

    private static void requireLogged(Scene scene, String service) throws InterruptedException {
        try {
            new Patience(LOGGED_WITHIN).until(() -> missing(scene, service)).ifPresent(what -> {
                throw new HostTrouble(what, "run it again");
            });
        } catch (InterruptedException | RuntimeException ended) {
            throw ended;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<String> missing(Scene scene, String service) {
        return scene.swarm().logs(scene.head().stack(), service, 20).contains(MARK)
                ? Optional.empty()
                : Optional.of("letting service " + service + " print a secret: its log does not show it");
    }

    private static String run(Scene scene, String... argv) {
        return scene.host().run(Command.of(argv)).orTrouble().strip();
    }
}
