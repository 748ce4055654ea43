package coop.ccci.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.tests.support.gitea.Delivery;
import coop.ccci.tests.support.gitea.Flavour;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the fake tells webhooks is made of the same things as what it answers. */
class WebhookPayloadTests {
    private static final Map<String, String> TYPES = Map.of(
            "comment", "Comment",
            "issue", "Issue",
            "pull_request", "PullRequest",
            "repository", "Repository",
            "sender", "User");

    @Test
    void noPartHasAFieldThatNoServerSends() throws IOException {
        List<JsonNode> payloads = payloads();
        assertThat(Descriptions.orLeaveOut(WebhookPayloadTests.class))
                .isNotEmpty()
                .allSatisfy(official -> {
                    Fields fields = new Fields(official::resolved);
                    assertThat(payloads)
                            .allSatisfy(payload -> assertThat(TYPES)
                                    .allSatisfy((part, type) -> assertThat(
                                                    fields.unknown(part, payload.path(part), official.definition(type)))
                                            .as("%s", official)
                                            .isEmpty()));
                });
    }

    @Test
    void everyPartHasAllFieldsThatWeRead() throws IOException {
        Own own = Own.shipped();
        Fields fields = new Fields(own::resolved);
        assertThat(payloads())
                .allSatisfy(payload -> assertThat(List.of("pull_request", "repository", "sender"))
                        .allSatisfy(part -> assertThat(fields.lacking(
                                        part,
                                        payload.path(part),
                                        own.tree().at("/components/schemas/" + TYPES.get(part))))
                                .isEmpty()));
    }

    private static List<JsonNode> payloads() throws IOException {
        try (Sample sample = Sample.of(Flavour.GITEA_1_26)) {
            sample.gitea().repo("coop/mailu").webhook(URI.create("http://127.0.0.1:9/hook"), "s3cret");
            sample.gitea().comment("coop/mailu", 7, "ana", "!testme");
            sample.gitea().push("coop/mailu", 7, "b".repeat(40));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> sample.gitea().deliveries().size() == 2);
            ObjectMapper mapper = new ObjectMapper();
            List<String> told =
                    sample.gitea().deliveries().stream().map(Delivery::payload).toList();
            return List.of(mapper.readTree(told.get(0)), mapper.readTree(told.get(1)));
        }
    }
}
