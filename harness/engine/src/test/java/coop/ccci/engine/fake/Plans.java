package coop.ccci.engine.fake;

import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.StackName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Plans made from a compose file's text. */
public final class Plans {
    public static final StackName STACK = new StackName("demo-1a2b3c");

    private Plans() {}

    /** A plan for a commit whose digits are all this one; its tree is a new folder below {@code all}. */
    public static StackPlan of(Path all, String compose, char commit) {
        CommitSha sha = new CommitSha(String.valueOf(commit).repeat(40));
        try {
            Path tree = Files.createDirectories(all.resolve("tree-" + commit));
            Files.writeString(tree.resolve("compose.yml"), compose);
            return new StackPlan(
                    STACK,
                    "run-1",
                    STACK + ".ccci.test",
                    new RecipeTree(new RecipeName("demo"), sha, sha.value(), tree),
                    new Environment(Map.of(), List.of("compose.yml"), List.of()),
                    Map.of("STACK_NAME", STACK.value()),
                    Map.of(),
                    ComposeReader.read(tree, List.of("compose.yml"), Map.of("STACK_NAME", STACK.value())));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
