package coop.ccci.recipe.mailu;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.RecipeSettings.AllReadiness;
import coop.ccci.kit.RecipeSettings.BannerReadiness;
import coop.ccci.kit.RecipeSettings.HttpReadiness;
import coop.ccci.kit.RecipeSettings.Readiness;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import java.time.Duration;
import java.util.List;

/** Mailu, a mail server: written against the interface of Mailu 2024.06. */
public final class MailuPlugin implements RecipePlugin {
    /** The service with every door to the outside. */
    static final String FRONT = "app";

    static final int SMTP = 25;
    static final int IMAP = 143;

    @Override
    public RecipeName recipe() {
        return new RecipeName("mailu");
    }

    @Override
    public RecipeSettings settings() {
        return volumes(environment(RecipeSettings.defaults()))
                .convergingWithin(Duration.ofSeconds(300))
                .settlingFor(Duration.ofSeconds(2))
                .publishing(SMTP, 110, IMAP, 465, 587, 993, 995, 4190)
                .readyWhen(everyDoorAnswers());
    }

    @Override
    public List<VolumeProbe> probes() {
        return List.of(new AccountProbe(), new MessageProbe());
    }

    @Override
    public List<Class<?>> functionalTests() {
        return List.of(
                BannerTests.class, MailboxTests.class, LoginTests.class, MailFlowTests.class, RefusalTests.class);
    }

    private static Readiness everyDoorAnswers() {
        return new AllReadiness(List.of(
                new HttpReadiness(FRONT, 80, "/sso/login", List.of(200), "name=\"pw\""),
                new BannerReadiness(FRONT, SMTP, "220 "),
                new BannerReadiness(FRONT, IMAP, "* OK")));
    }

    private static RecipeSettings environment(RecipeSettings settings) {
        return settings.with("TLS_FLAVOR", "notls")
                .with("HOSTNAMES", "mail.${DOMAIN}")
                .with("POSTMASTER", "postmaster")
                // Mailu keeps the doors without TLS shut unless they are named.
                .with("PORTS", "25,80,143,587");
    }

    private static RecipeSettings volumes(RecipeSettings settings) {
        return settings.durableVolume("mailu", "the accounts, in SQLite")
                .durableVolume("mail", "the messages, in Maildirs")
                .transientVolume("dkim", "admin makes missing keys anew, and the operator publishes them (DEFERRED-1)")
                .transientVolume("redis", "rate limits and sessions, which start over")
                .transientVolume("rspamd", "what the spam filter has learned, which it learns again")
                .transientVolume("webmail", "the webmail's cache and preferences; the mail is in mail")
                .transientVolume("mailqueue", "mail on its way, which its sender tries again")
                .transientVolume("certs", "certificates, which certdumper writes anew");
    }
}
