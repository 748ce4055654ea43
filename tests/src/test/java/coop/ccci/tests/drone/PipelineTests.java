package coop.ccci.tests.drone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checked-in pipelines do what the bot counts on; their commands are run here as Drone's runners run them. */
class PipelineTests {
    private static final String CELL = "verify-in-a-cell";
    private static final String HOST = "verify-on-a-host";

    @TempDir
    Path workspace;

    @ParameterizedTest
    @CsvSource({"main, " + CELL, "topic/on-a-host, " + CELL, "on-a-host, " + HOST})
    void aCustomBuildRunsOnePipelineByItsBranch(String branch, String pipeline) throws IOException {
        assertThat(pipelines().values().stream()
                        .filter(each -> matches(each.path("trigger"), branch))
                        .map(each -> each.path("name").asText()))
                .containsExactly(pipeline);
    }

    @ParameterizedTest
    @ValueSource(strings = {CELL, HOST})
    void theFolderIsSentWithWhatOnlySecretsSay(String pipeline) throws IOException {
        JsonNode environment = step(pipeline).path("environment");
        assertThat(environment.at("/CCCI_UPLOAD_URL/from_secret").asText()).isEqualTo("upload_url");
        assertThat(environment.at("/CCCI_UPLOAD_TOKEN/from_secret").asText()).isEqualTo("upload_token");
        assertThat(environment.properties().stream()
                        .filter(entry -> entry.getValue().isTextual())
                        .map(Map.Entry::getKey))
                .containsExactly("OUT");
    }

    @Test
    void whatARunnerKillsInTheCellsPipelineIsTheRunItself() throws Exception {
        program("echo $$ > pid; exec sleep 60");
        Path pid = workspace.resolve("pid");
        Process shell = start(CELL, Map.of());
        try {
            await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
            assertThat(Files.readString(pid).strip()).isEqualTo(String.valueOf(shell.pid()));
        } finally {
            shell.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CELL, HOST})
    void theStepEndsAsTheRunEnds(String pipeline) throws Exception {
        program("[ \"$1 $CCCI_RUN_ID\" = 'run mailu-1' ] && exit 3");
        Process shell = start(pipeline, Map.of("CCCI_RUN_ID", "mailu-1"));
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isEqualTo(3);
    }

    @Test
    void theKeysOfAHostAreInFilesForTheRunAlone() throws Exception {
        program("stat -c %a \"$IDENTITY\" \"$(dirname \"$IDENTITY\")\"; cat \"$IDENTITY\" \"$KNOWN_HOSTS\"; env");
        Process shell = start(HOST, Map.of("SWARM_IDENTITY", "key\nof lines", "SWARM_KNOWN_HOSTS", "host key"));
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("600\n700\nkey\nof lines\nhost key\n").doesNotContain("SWARM_IDENTITY=");
    }

    private void program(String script) throws IOException {
        Path program = Files.writeString(workspace.resolve("cc-ci"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(String pipeline, Map<String, String> environment) throws IOException {
        String commands = StreamSupport.stream(step(pipeline).path("commands").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
        Path script = Files.writeString(workspace.resolve("script"), "set -e\n" + commands);
        ProcessBuilder shell =
                new ProcessBuilder(List.of("/bin/sh", "-e", script.toString())).directory(workspace.toFile());
        shell.environment().put("TMPDIR", workspace.toString());
        shell.environment().putAll(environment);
        return shell.start();
    }

    private static JsonNode step(String pipeline) throws IOException {
        return pipelines()
                .getOrDefault(pipeline, new YAMLMapper().createObjectNode())
                .at("/steps/0");
    }

    private static Map<String, JsonNode> pipelines() throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        Path file = Folders.checkout().resolve(".drone.yml");
        new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(file.toFile())
                .readAll()
                .forEach(document -> all.put(document.path("name").asText(), document));
        return all;
    }

    private static boolean matches(JsonNode trigger, String branch) {
        JsonNode branches = trigger.path("branch");
        return holds(trigger.path("event"), "custom")
                && (branches.isArray() ? holds(branches, branch) : !holds(branches.path("exclude"), branch));
    }

    private static boolean holds(JsonNode list, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(each -> each.asText().equals(value));
    }
}
