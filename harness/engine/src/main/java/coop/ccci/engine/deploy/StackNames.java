package coop.ccci.engine.deploy;

import coop.ccci.model.RecipeName;
import coop.ccci.model.StackName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names stacks: the recipe's first 8 letters and 6 hex digits of what makes this stack this run's. */
public final class StackNames {
    private static final int LETTERS = 8;

    private StackNames() {}

    /** The name for {@code recipe|pr|ref|run}; the same parts always give the same name. */
    public static StackName of(RecipeName recipe, String... parts) {
        String letters = recipe.value().replace("-", "");
        String all = recipe + "|" + String.join("|", parts);
        return new StackName(letters.substring(0, Math.min(LETTERS, letters.length())) + "-" + digest(all));
    }

    /** A name with this beginning that the parts alone decide. */
    public static String digested(String beginning, String... parts) {
        return beginning + "-" + digest(String.join("|", parts));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
