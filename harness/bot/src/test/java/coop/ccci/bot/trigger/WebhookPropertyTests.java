package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.FakeIntake;
import coop.ccci.bot.fake.SampleDelivery;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.Receipt.Kind;
import coop.ccci.kit.Secret;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Deliveries that somebody, or a broken line, has changed. */
class WebhookPropertyTests {
    private static final Set<Kind> UNDAMAGED = Set.of(Kind.TAKEN, Kind.SEEN_BEFORE);

    private final FakeIntake intake = new FakeIntake();
    private final Webhook webhook = new Webhook(
            new Secret("webhook_secret", SampleDelivery.SECRET),
            new Watched(() -> Set.of(new RepoName("coop", "mailu")), new Login("cc-ci")),
            intake);

    @Property
    void anyBytesThatAreSignedGetAReceipt(@ForAll @Size(max = 300) byte[] body) {
        assertThat(receive(SampleDelivery.of(body))).isIn(Kind.MALFORMED, Kind.NOT_OURS);
    }

    @Property
    void anyTextInPlaceOfAFieldGetsAReceipt(@ForAll String text, @ForAll @IntRange(max = 7) int field) {
        String[] fields = {"\"created\"", "\"open\"", "12", "4711", "\"!testme\"", "\"alice\"", "\"coop/mailu\"", "true"
        };
        assertThat(receive(SampleDelivery.comment().with(fields[field], text))).isNotEqualTo(Kind.UNSIGNED);
    }

    @Property
    void aCommentWithDamagedBytesGetsAReceipt(@ForAll long seed) {
        assertThat(receive(SampleDelivery.of(damaged(seed)))).isNotNull();
    }

    @Property
    void aDamageThatWasNotSignedIsNeverTaken(@ForAll long seed) {
        byte[] damaged = damaged(seed);
        SampleDelivery comment = SampleDelivery.comment();
        SampleDelivery changed = SampleDelivery.of(damaged)
                .header("X-Gitea-Signature", SampleDelivery.signature(comment.body(), SampleDelivery.SECRET));
        // Damage may change nothing, and that more than once.
        assertThat(receive(changed)).isIn(Arrays.equals(damaged, comment.body()) ? UNDAMAGED : Set.of(Kind.UNSIGNED));
    }

    @Property
    void anySignatureButTheRightOneIsRefused(@ForAll String signature) {
        assertThat(receive(SampleDelivery.comment().header("X-Gitea-Signature", signature)))
                .isEqualTo(Kind.UNSIGNED);
        assertThat(intake.all()).isEmpty();
    }

    private static byte[] damaged(long seed) {
        Random random = new Random(seed);
        byte[] body = SampleDelivery.comment().body();
        for (int times = random.nextInt(1, 5); times > 0; times--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? body : Arrays.copyOf(body, random.nextInt(body.length));
    }

    private Kind receive(SampleDelivery delivery) {
        return webhook.receive(delivery.delivery()).kind();
    }
}
