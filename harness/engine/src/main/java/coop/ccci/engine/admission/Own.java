package coop.ccci.engine.admission;

import coop.ccci.model.RecipeName;
import coop.ccci.model.StackName;
import java.util.Set;
import java.util.regex.Pattern;

/** What belongs to a stack: names on the Swarm, names in DNS, and the ports it may publish. */
record Own(RecipeName recipe, StackName stack, String domain, Set<Integer> ports) {
    /** The one network that stacks share. */
    static final String SHARED_NETWORK = "proxy";

    private static final Pattern SWARM_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    /** Reserved for documentation, so nobody can be robbed of them; samples are full of them. */
    private static final Pattern NOBODYS = Pattern.compile("(?:.+\\.)?example(?:\\.(?:com|net|org))?");

    /** Whether something of this name on the Swarm can only be the stack's. */
    boolean hasName(String name) {
        return name.startsWith(stack.scoped("")) && SWARM_NAME.matcher(name).matches();
    }

    /** Whether requests for this host can only be meant for the stack. */
    boolean hasHost(String host) {
        String lower = host.toLowerCase(java.util.Locale.ROOT);
        boolean own = lower.equals(domain) || lower.endsWith("." + domain);
        return HOST_NAME.matcher(host).matches()
                && (own || NOBODYS.matcher(lower).matches());
    }

    /** Whether a router, a middleware or a service of the proxy's can only be the stack's. */
    boolean hasRoute(String name) {
        String rest =
                name.startsWith(stack.value()) ? name.substring(stack.value().length()) : "?";
        return rest.isEmpty() || rest.startsWith("_") || rest.startsWith("-");
    }

    /** Whether an entry point of the proxy's is there for this recipe: {@code gitea-ssh} is gitea's. */
    boolean hasEntryPoint(String name) {
        return name.equals(recipe.value()) || name.startsWith(recipe + "-");
    }
}
