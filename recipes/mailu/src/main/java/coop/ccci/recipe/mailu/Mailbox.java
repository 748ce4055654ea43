package coop.ccci.recipe.mailu;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.ExecResult;
import coop.ccci.kit.Presence;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A mailbox as dovecot knows it. */
record Mailbox(App app, String address) {
    private static final String IMAP = "imap";
    private static final int NO_SUCH_USER = 67;

    /** Looks for a message in INBOX; a user that dovecot does not know has none. */
    Presence look(String subject) {
        ExecResult found = app.exec(
                doveadm("search", "mailbox", "INBOX", "subject", subject).anyExit());
        return switch (found.exit()) {
            case 0 -> found(subject, found.stdout().strip());
            case NO_SUCH_USER -> Presence.absent("dovecot knows no user " + address);
            default ->
                throw new AppTrouble("looking for \"" + subject + "\" in the mailbox of " + address
                        + ": doveadm search exited " + found.exit() + ": "
                        + found.stderr().strip());
        };
    }

    /** Where dovecot keeps the mailbox; a user it does not know is an {@link AppTrouble}. */
    MailHome home() {
        return MailHome.of(app.exec(Exec.in(IMAP, "doveadm", "user", "-f", "home", address))
                .stdout());
    }

    /** The files of a message, relative to the volume: where they are, and where dovecot moves them as they are seen. */
    List<String> files(String subject) {
        MailHome home = home();
        String name = fileName(subject);
        Stream<String> now = filesBelow(home)
                .filter(file -> file.getFileName().toString().startsWith(name))
                .map(home::inVolume);
        Stream<String> usual = Stream.of("new/" + name, "cur/" + name + ":2,")
                .map(home.path()::resolve)
                .map(home::inVolume);
        return Stream.concat(now, usual).distinct().toList();
    }

    /** Removes all that dovecot keeps of this mailbox; a home that is not there is an {@link AppTrouble}. */
    void wipe() {
        String home = home().path().toString();
        if (app.exec(Exec.in(IMAP, "test", "-d", home).anyExit()).exit() != 0) {
            throw new AppTrouble("wiping the mailbox of " + address + ": dovecot keeps it in " + home
                    + ", and there is no such folder");
        }
        app.exec(Exec.in(IMAP, "rm", "-rf", "--", home));
    }

    private Presence found(String subject, String messages) {
        return messages.isEmpty()
                ? Presence.absent("no message \"" + subject + "\" in INBOX of " + address)
                : Presence.present("message " + messages.replace("\n", ", ") + " of " + address);
    }

    /** In a Maildir, dovecot's name for a message is the name of its file, without the flags. */
    private String fileName(String subject) {
        List<String> rows = app.exec(Exec.in(
                        IMAP, "doveadm", "-f", "tab", "fetch", "-u", address, "guid", "mailbox", "INBOX", "subject",
                        subject))
                .stdout()
                .lines()
                .toList();
        if (rows.size() < 2 || rows.get(1).isBlank()) {
            throw new AppTrouble(
                    "asking dovecot for the file of \"" + subject + "\" of " + address + ": it names none");
        }
        return rows.get(1).strip();
    }

    private Stream<Path> filesBelow(MailHome home) {
        return app.exec(Exec.in(IMAP, "find", home.path().toString(), "-type", "f"))
                .stdout()
                .lines()
                .map(Path::of);
    }

    private Exec doveadm(String verb, String... query) {
        return Exec.in(
                IMAP,
                Stream.concat(Stream.of("doveadm", verb, "-u", address), Stream.of(query))
                        .toArray(String[]::new));
    }
}
