package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.fake.FakeIntake;
import coop.ccci.bot.fake.SampleDelivery;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.Receipt.Kind;
import coop.ccci.kit.Secret;
import coop.ccci.model.CommitSha;
import coop.ccci.model.UsageProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTests {
    private static final RepoName MAILU = new RepoName("coop", "mailu");

    private final FakeIntake intake = new FakeIntake();
    private final Watched watched = new Watched(() -> Set.of(MAILU), new Login("cc-ci"));
    private final Webhook webhook = new Webhook(secret(SampleDelivery.SECRET), watched, intake);

    @Test
    void aNewCommentIsTakenWithTheHeadItWasWrittenAt() {
        assertThat(receive(SampleDelivery.comment())).isEqualTo(Kind.TAKEN);
        assertThat(intake.all())
                .containsExactly(new CommentSeen(
                        new PullRequestId(MAILU, 12),
                        4711,
                        new Login("alice"),
                        "!testme",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Optional.of(new CommitSha("a".repeat(40)))));
    }

    @Test
    void aCommentIsTakenOnceHoweverOftenItIsDelivered() {
        receive(SampleDelivery.comment());
        assertThat(receive(SampleDelivery.comment())).isEqualTo(Kind.SEEN_BEFORE);
        assertThat(receive(SampleDelivery.comment().header("X-Gitea-Delivery", "another")))
                .isEqualTo(Kind.SEEN_BEFORE);
        assertThat(intake.all()).hasSize(1);
    }

    @Test
    void anOlderGiteaSaysNoHeadAndNewerHashesAreNotOurs() {
        receive(SampleDelivery.comment(1).with("\"pull_request\": {\"head\"", "\"other\": {\"head\""));
        receive(SampleDelivery.comment(2).with("a".repeat(40), "a".repeat(64)));
        receive(SampleDelivery.comment(3).with("{\"head\": {\"sha\": \"" + "a".repeat(40), "{\"head\": {\"hash\": \""));
        assertThat(intake.all())
                .hasSize(3)
                .allSatisfy(comment -> assertThat(comment.head()).isEmpty());
    }

    @Test
    void forgejoSignsUnderItsOwnNameOrUnderBoth() {
        SampleDelivery gitea = SampleDelivery.comment();
        String signature = SampleDelivery.signature(gitea.body(), SampleDelivery.SECRET);
        SampleDelivery both = gitea.header("X-Forgejo-Signature", signature);
        assertThat(receive(both)).isEqualTo(Kind.TAKEN);
        assertThat(receive(both.without("X-Gitea-Signature"))).isEqualTo(Kind.SEEN_BEFORE);
        assertThat(receive(both.header("X-Forgejo-Signature", "00"))).isEqualTo(Kind.UNSIGNED);
    }

    @Test
    void repositoriesAreKnownByTheNameTheyAreEnrolledUnder() {
        assertThat(receive(SampleDelivery.comment().with("coop/mailu", "Coop/Mailu")))
                .isEqualTo(Kind.TAKEN);
        assertThat(intake.all())
                .allSatisfy(comment -> assertThat(comment.pullRequest().repo()).isEqualTo(MAILU));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0", "zz", "sha256=", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void aWrongSignatureIsRefusedAndNothingIsStored(String signature) {
        assertThat(receive(SampleDelivery.comment().header("X-Gitea-Signature", signature)))
                .isEqualTo(Kind.UNSIGNED);
        assertThat(intake.all()).isEmpty();
    }

    @Test
    void aSignatureOfAnotherBodyOrSecretOrNoneIsRefused() {
        SampleDelivery comment = SampleDelivery.comment();
        String other = SampleDelivery.signature(comment.body(), "other");
        String elsewhere = SampleDelivery.signature(new byte[0], SampleDelivery.SECRET);
        assertThat(receive(comment.header("X-Gitea-Signature", other))).isEqualTo(Kind.UNSIGNED);
        assertThat(receive(comment.header("X-Gitea-Signature", elsewhere))).isEqualTo(Kind.UNSIGNED);
        assertThat(receive(comment.without("X-Gitea-Signature"))).isEqualTo(Kind.UNSIGNED);
        assertThat(receive(SampleDelivery.of("not JSON").without("X-Gitea-Signature")))
                .isEqualTo(Kind.UNSIGNED);
        assertThat(intake.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anEmptySecretIsRefusedAtTheStart(String empty) {
        assertThatThrownBy(() -> new Webhook(secret(empty), watched, intake))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("the webhook's secret webhook_secret is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"created\" | \"edited\"",
                "\"created\" | \"deleted\"",
                "\"open\" | \"closed\"",
                "\"alice\" | \"cc-ci\"",
                "\"alice\" | \"CC-CI\"",
                "coop/mailu | coop/other",
                "coop/mailu | nonsense",
                "coop/mailu | ''",
                "\"is_pull\": true | \"is_pull\": false, \"issue\": null"
            })
    void whatTheBotDoesNotActOnIsIgnored(String was, String is) {
        SampleDelivery delivery = SampleDelivery.comment()
                .with("\"pull_request\": {\"merged\": false}", "\"pull_request\": null")
                .with(was, is.replace(", \"issue\": null", "").replace("''", ""));
        assertThat(receive(delivery)).isEqualTo(Kind.NOT_OURS);
        assertThat(intake.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issue_comment,issue_comment",
        "pull_request,pull_request",
        "push,push",
        "pull_request_comment,pull_request_comment",
        "issue_comment,''"
    })
    void otherEventsAreIgnored(String event, String type) {
        SampleDelivery delivery =
                SampleDelivery.comment().header("X-Gitea-Event", event).header("X-Gitea-Event-Type", type);
        assertThat(receive(delivery)).isEqualTo(Kind.NOT_OURS);
        assertThat(receive(delivery.without("X-Gitea-Event"))).isEqualTo(Kind.NOT_OURS);
        assertThat(intake.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "12",
                "{}",
                "{",
                "{}{}",
                "not JSON",
                "{\"action\": \"created\", \"action\": \"created\"}",
                "{'action': 'created'}",
                "{\"action\": \"created\",}",
                "/* */ {}",
                "\ufeff{}",
                "{\"a\": NaN}",
                "payload=%7B%7D"
            })
    void whatIsNoEventIsMalformed(String body) {
        assertThat(receive(SampleDelivery.of(body))).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4711 | \"4711\"",
                "4711 | 4711.0",
                "4711 | 0",
                "4711 | -1",
                "4711 | 99999999999999999999",
                "4711 | null",
                "\"number\": 12 | \"number\": true",
                "\"number\": 12 | \"number\": 99999999999",
                "\"number\": 12 | \"count\": 12",
                "\"body\": \"!testme\" | \"body\": 5",
                "\"body\": \"!testme\" | \"body\": null",
                "\"body\": \"!testme\" | \"body\": [\"!testme\"]",
                "\"login\": \"alice\" | \"login\": \"\"",
                "\"login\": \"alice\" | \"name\": \"alice\"",
                "2026-01-02T04:04:05+01:00 | yesterday",
                "2026-01-02T04:04:05+01:00 | 2026-01-02",
                "2026-01-02T04:04:05+01:00 | +999999999-12-31T23:59:59-18:00",
                "\"repository\": { | \"repo\": {",
                "\"is_pull\": true | \"is_pull\": \"true\""
            })
    void aCommentWithAFieldOfTheWrongTypeIsMalformed(String was, String is) {
        assertThat(receive(SampleDelivery.comment().with(was, is))).isEqualTo(Kind.MALFORMED);
        assertThat(intake.all()).isEmpty();
    }

    @Test
    void whatIsTooDeepOrNotUtf8OrNotJsonByItsTypeIsMalformed() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        byte[] utf16 =
                new String(SampleDelivery.comment().body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        assertThat(receive(SampleDelivery.of("{\"a\": " + deep + "}"))).isEqualTo(Kind.MALFORMED);
        assertThat(receive(SampleDelivery.of(new byte[] {'"', (byte) 0xC3, '"'})))
                .isEqualTo(Kind.MALFORMED);
        assertThat(receive(SampleDelivery.of(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})))
                .isEqualTo(Kind.MALFORMED);
        assertThat(receive(SampleDelivery.of(utf16))).isEqualTo(Kind.MALFORMED);
        assertThat(receive(SampleDelivery.comment().header("Content-Type", "application/x-www-form-urlencoded")))
                .isEqualTo(Kind.MALFORMED);
        assertThat(receive(SampleDelivery.comment().without("Content-Type"))).isEqualTo(Kind.MALFORMED);
        assertThat(receive(SampleDelivery.comment().header("Content-Type", "application/json; charset=utf-8")))
                .isEqualTo(Kind.TAKEN);
    }

    @Test
    void aBodyThatCannotBeStoredIsSaidToBeAndCanComeAgain() {
        intake.breakDown();
        assertThat(receive(SampleDelivery.comment())).isEqualTo(Kind.NOT_STORED);
        intake.mend();
        assertThat(receive(SampleDelivery.comment())).isEqualTo(Kind.TAKEN);
    }

    @Test
    void deliveriesAreCountedByWhatBecameOfThem() {
        receive(SampleDelivery.comment());
        receive(SampleDelivery.comment());
        receive(SampleDelivery.of("{}"));
        receive(SampleDelivery.of("{}").without("X-Gitea-Signature"));
        assertThat(webhook.counts())
                .isEqualTo(Map.of(Kind.TAKEN, 1L, Kind.SEEN_BEFORE, 1L, Kind.MALFORMED, 1L, Kind.UNSIGNED, 1L));
    }

    @Test
    void ofABodyTooLongToReadOnlyEnoughIsKeptToTellSo() {
        receive(SampleDelivery.comment().with("!testme", "!testme\\n" + "x".repeat(200_000)));
        assertThat(intake.all().getFirst().body()).hasSize(CommandReader.LONGEST + 1);
        assertThat(CommandReader.read(intake.all().getFirst().body())).isInstanceOf(Reading.Nothing.class);
    }

    private Kind receive(SampleDelivery delivery) {
        return webhook.receive(delivery.delivery()).kind();
    }

    private static Secret secret(String value) {
        return new Secret("webhook_secret", value);
    }
}
