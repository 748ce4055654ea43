package coop.ccci.engine.admission;

import coop.ccci.engine.recipe.RecipeBuilder;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.StackName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A small recipe that asks for nothing it may not have, with a change. */
record Petition(UnaryOperator<RecipeBuilder> change) {
    static final StackName STACK = new StackName("demo-1a2b3c");
    private static final Set<Integer> PORTS = Set.of(25, 8000, 8001);

    /** Line by line what tests name places in. */
    private static final String COMPOSE = """
            version: "3.8"
            services:
              app:
                image: example/app:5.2
                hostname: app
                user: "1000"
                environment: {A: b}
                volumes: ["data:/data"]
                networks: [proxy, internal]
                healthcheck: {interval: 5s}
                deploy:
                  update_config: {order: start-first}
                  labels:
                    - "traefik.enable=true"
            networks:
              proxy: {external: true}
              internal: {driver: overlay}
            volumes:
              data: {}
            configs:
              conf: {name: "${STACK_NAME}_conf_v1", file: conf/app.conf}
            secrets:
              key: {name: "${STACK_NAME}_key_v1", external: true}
            """;

    /** Without a change. */
    static Petition sound() {
        return new Petition(UnaryOperator.identity());
    }

    /** With a text of compose.yml replaced. */
    static Petition changing(String from, String to) {
        return changing("compose.yml", from, to);
    }

    static Petition changing(String file, String from, String to) {
        return new Petition(recipe -> recipe.changing(file, from, to));
    }

    /** With one more key of the service, on line 4. */
    static Petition asking(String entry) {
        return changing("    image: example/app:5.2\n", "    " + entry + "\n    image: example/app:5.2\n");
    }

    /** With one more label of the service, on line 15. */
    static Petition labelled(String label) {
        return changing("traefik.enable=true\"", "traefik.enable=true\"\n        - '" + label.replace("'", "''") + "'");
    }

    /** With one more change. */
    Petition and(Petition other) {
        return new Petition(recipe -> other.change.apply(change.apply(recipe)));
    }

    AdmissionReport judged(Path folder) {
        return Admission.judge(filed(folder));
    }

    AdmissionCase filed(Path folder) {
        RecipeBuilder recipe = RecipeBuilder.empty()
                .with("compose.yml", COMPOSE)
                .with(".env.sample", "DOMAIN=demo.example.com\nEMPTY=\n")
                .with("abra.sh", "export CONF_VERSION=v1\n")
                .with("conf/app.conf", "port = 1\n");
        return filed(change.apply(recipe).in(folder), "demo", PORTS, Map.of());
    }

    static AdmissionCase filed(Path folder, String recipe, Set<Integer> ports, Map<String, String> additions) {
        CommitSha commit = new CommitSha("f".repeat(40));
        return new AdmissionCase(
                new RecipeTree(new RecipeName(recipe), commit, commit.value(), folder), STACK, additions, ports);
    }
}
