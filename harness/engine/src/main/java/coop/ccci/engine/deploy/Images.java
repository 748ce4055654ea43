package coop.ccci.engine.deploy;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PullResponseItem;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The images a stack needs, on the Host before it is deployed, so that their ids are known beforehand. A registry that says
 * that there is no such image puts the blame on the recipe; one that cannot be asked does not.
 */
public final class Images {
    private static final int PULL_MINUTES = 10;

    private final Host host;
    private final Swarm swarm;

    public Images(Host host, Swarm swarm) {
        this.host = host;
        this.swarm = swarm;
    }

    /** The id of each image, pulled where the Host does not have it yet. */
    public Map<String, String> present(List<String> refs) throws InterruptedException {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String ref : refs) {
            ids.put(ref, present(ref));
        }
        return ids;
    }

    private String present(String ref) throws InterruptedException {
        Optional<String> there = swarm.imageId(ref);
        if (there.isPresent()) {
            return there.get();
        }
        pull(ref);
        return swarm.imageId(ref).orElseThrow(() -> unavailable(ref, "it is not there after the pull"));
    }

    private void pull(String ref) throws InterruptedException {
        try {
            boolean ended = host.docker()
                    .pullImageCmd(ref)
                    .exec(new ResultCallback.Adapter<PullResponseItem>())
                    .awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                throw unavailable(ref, "the pull did not end within " + PULL_MINUTES + " minutes");
            }
        } catch (DockerException refused) {
            String text = String.valueOf(refused.getMessage());
            throw isUnknownToItsRegistry(text) ? unknown(ref, text) : unavailable(ref, text);
        }
    }

    private static boolean isUnknownToItsRegistry(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of("manifest unknown", "manifest for ", "repository does not exist", "invalid reference format")
                .anyMatch(lower::contains);
    }

    private static RecipeProblem unknown(String ref, String text) {
        return new RecipeProblem(
                ReasonCode.IMAGE_UNAVAILABLE,
                "getting image " + ref + ": its registry has none of this name: " + text,
                "name an image and tag that exist");
    }

    private static HostTrouble unavailable(String ref, String text) {
        return new HostTrouble(
                "getting image " + ref + ": " + text,
                "load the image into the host, or give the host a way to the registry (--egress for a cell)");
    }
}
