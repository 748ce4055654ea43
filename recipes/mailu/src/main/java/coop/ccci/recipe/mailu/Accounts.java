package coop.ccci.recipe.mailu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.Secret;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The accounts as admin's command line knows them. */
record Accounts(App app) {
    private static final String ADMIN = "admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    String address(String localPart) {
        return localPart + "@" + app.domain();
    }

    /** Creates the account; one that exists is an {@link AppTrouble}. */
    Account create(String localPart) {
        Secret password = app.newSecret("password of " + localPart);
        app.exec(Exec.in(ADMIN, "flask", "mailu", "user", localPart, app.domain(), password.reveal()));
        return new Account(address(localPart), password);
    }

    /** Creates an account of a name that nobody has. */
    Account createAny() {
        return create(
                "test-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    boolean has(String address) {
        return addresses().contains(address);
    }

    Set<String> addresses() {
        String exported = app.exec(Exec.in(ADMIN, "flask", "mailu", "config-export", "-j", "user"))
                .stdout();
        JsonNode users = parsed(exported).path("user");
        return StreamSupport.stream(users.spliterator(), false)
                .map(user -> user.path("email").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static JsonNode parsed(String exported) {
        try {
            JsonNode root = JSON.readTree(exported);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException broken) {
            throw new AppTrouble("reading the accounts that flask mailu config-export wrote: no JSON", broken);
        }
        throw new AppTrouble("reading the accounts that flask mailu config-export wrote: no JSON object");
    }
}
