package coop.ccci.recipe.mailu;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.Presence;
import java.time.Duration;

/** Sends mail from within, and sees to it that it arrives. */
record Outbox(App app, Duration arrivesWithin) {

    /** Mail that three quarters of a minute did not deliver within one stack is stuck. */
    Outbox(App app) {
        this(app, Duration.ofSeconds(45));
    }

    /** Returns once the message is in INBOX. */
    void deliver(String recipient, String subject) {
        app.exec(Exec.in("smtp", "sendmail", "-i", "-f", recipient, recipient).reading(message(recipient, subject)));
        Mailbox mailbox = new Mailbox(app, recipient);
        long deadline = System.nanoTime() + arrivesWithin.toNanos();
        // Each look is a command in a container, which sets the pace.
        while (mailbox.look(subject) instanceof Presence.Absent(String evidence)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AppTrouble("delivering \"" + subject + "\" to " + recipient + ": sendmail took it, and after "
                        + arrivesWithin.toSeconds() + " s there is still " + evidence);
            }
        }
    }

    private static String message(String address, String subject) {
        return """
                From: <%s>
                To: <%s>
                Subject: %s

                Written by cc-ci: %s
                """.formatted(address, address, subject, subject);
    }
}
