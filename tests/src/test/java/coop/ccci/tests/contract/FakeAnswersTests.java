package coop.ccci.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.tests.support.gitea.Flavour;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fake answers everything that our description knows, and in no other way than it says. */
class FakeAnswersTests {
    private final Own own = Own.shipped();
    private final OwnSchema schema = new OwnSchema(own);

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsOneOfThoseDescribed(Flavour flavour) {
        assertThat(walk(flavour))
                .hasSameSizeAs(own.operations())
                .allSatisfy(answered -> assertThat(own.response(answered.operation(), answered.status()))
                        .as("%s", answered)
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyBodyIsValidAndHasAllFieldsThatWeRead(Flavour flavour) {
        Fields fields = new Fields(own::resolved);
        assertThat(walk(flavour).stream().filter(FakeAnswersTests::hasBody))
                .hasSizeGreaterThan(15)
                .allSatisfy(answered -> {
                    JsonNode described = own.response(answered.operation(), answered.status())
                            .orElseThrow();
                    assertThat(schema.objections(answered.body(), described))
                            .as("%s", answered)
                            .isEmpty();
                    assertThat(fields.lacking("", answered.body(), described))
                            .as("%s", answered)
                            .isEmpty();
                });
    }

    @Test
    void noBodyHasAFieldThatNoServerSends() {
        List<Walk.Answered> answers = walk(Flavour.GITEA_1_26);
        assertThat(Descriptions.orLeaveOut(FakeAnswersTests.class)).isNotEmpty().allSatisfy(official -> {
            Fields fields = new Fields(official::resolved);
            assertThat(answers.stream().filter(FakeAnswersTests::hasBody))
                    .allSatisfy(
                            answered -> assertThat(fields.unknown("", answered.body(), described(official, answered)))
                                    .as("%s: %s", official, answered)
                                    .isEmpty());
        });
    }

    @Test
    void wrongBodyIsFound() throws Exception {
        JsonNode comment = own.tree().at("/components/schemas/Comment");
        JsonNode wrong = new ObjectMapper().readTree("{\"id\": \"7\", \"user\": {\"login\": 1}, \"invented\": true}");
        assertThat(schema.objections(wrong, comment)).hasSize(2);
        assertThat(new Fields(own::resolved).lacking("", wrong, comment)).contains(".body", ".user.id");
        assertThat(new Fields(own::resolved).unknown("", wrong, comment)).containsExactly(".invented");
    }

    @Test
    void nullIsAllowedOnlyWhereItIsDescribed() {
        ObjectNode head = new ObjectMapper().createObjectNode().putNull("repo");
        JsonNode described = own.tree().at("/components/schemas/PRBranchInfo");
        assertThat(schema.objections(head, described)).isEmpty();
        assertThat(schema.objections(head.putNull("sha"), described)).hasSize(1);
    }

    private List<Walk.Answered> walk(Flavour flavour) {
        try (Sample sample = Sample.of(flavour)) {
            return new Walk(sample, own).all();
        }
    }

    private static boolean hasBody(Walk.Answered answered) {
        return !answered.body().isMissingNode();
    }

    private static JsonNode described(Official official, Walk.Answered answered) {
        JsonNode operation = official.operation(answered.operation()).orElseThrow();
        return official.response(operation, answered.status()).orElseThrow();
    }
}
