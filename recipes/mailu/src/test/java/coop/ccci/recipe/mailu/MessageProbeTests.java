package coop.ccci.recipe.mailu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageProbeTests {
    private static final Tag TAG = new Tag("ccci1234");
    private static final String HOME = "/mail/inbox-probe@m.test";
    private static final String SEARCH = "imap: doveadm search -u inbox-probe@m.test mailbox INBOX subject ccci1234";
    private static final String FETCH = "imap: doveadm -f tab fetch -u inbox-probe@m.test guid mailbox INBOX subject";

    private final ScriptedApp app = new ScriptedApp();
    private final MessageProbe probe = new MessageProbe();

    @Test
    void messageThatDovecotFindsIsPresent() {
        app.answering(SEARCH, 0, "8398aa02 1\n");
        assertThat(probe.look(app, TAG)).isEqualTo(Presence.present("message 8398aa02 1 of inbox-probe@m.test"));
    }

    @Test
    void messageOfALostUserIsAbsent() {
        app.answering(SEARCH, 67, "");
        assertThat(probe.look(app, TAG)).isEqualTo(Presence.absent("dovecot knows no user inbox-probe@m.test"));
    }

    @Test
    void failureOfDovecotIsNoAbsence() {
        app.answering(SEARCH, 75, "");
        assertThatThrownBy(() -> probe.look(app, TAG))
                .isInstanceOf(AppTrouble.class)
                .hasMessageContaining("exited 75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mail", "/mail/", "", "mail/x", "/mail/../etc", "/mailbox/x", "/data/x"})
    void wipeRefusesWhatIsNoMailbox(String home) {
        app.answering("imap: doveadm user -f home", 0, home + "\n");
        assertThatThrownBy(() -> probe.wipe(app))
                .isInstanceOf(AppTrouble.class)
                .hasMessageContaining("not a folder below /mail");
        assertThat(app.asked()).noneMatch(command -> command.contains("rm "));
    }

    @Test
    void wipeRefusesAFolderThatIsNotThere() {
        app.answering("imap: doveadm user -f home", 0, HOME).answering("imap: test -d " + HOME, 1, "");
        assertThatThrownBy(() -> probe.wipe(app)).isInstanceOf(AppTrouble.class).hasMessageContaining("no such folder");
    }

    @Test
    void wipeRemovesTheWholeMailboxAndNothingElse() {
        app.answering("imap: doveadm user -f home inbox-probe@m.test", 0, HOME + "\n")
                .answering("imap: test -d " + HOME, 0, "")
                .answering("imap: rm -rf -- " + HOME, 0, "");
        probe.wipe(app);
        assertThat(app.asked()).last().isEqualTo("imap: rm -rf -- " + HOME);
    }

    @Test
    void snapshotIsExpectedToHoldTheVeryMessage() {
        app.answering("imap: doveadm user -f home", 0, HOME)
                .answering(FETCH, 0, "guid\n179.M6P11.host,S=5,W=7\n")
                .answering("imap: find", 0, HOME + "/dovecot-uidlist\n" + HOME + "/cur/179.M6P11.host,S=5,W=7:2,S\n");
        assertThat(probe.expectedPaths(app, TAG))
                .containsExactly(
                        "inbox-probe@m.test/cur/179.M6P11.host,S=5,W=7:2,S",
                        "inbox-probe@m.test/new/179.M6P11.host,S=5,W=7",
                        "inbox-probe@m.test/cur/179.M6P11.host,S=5,W=7:2,");
    }

    @Test
    void messageThatDovecotCannotNameIsNotExpectedAnywhere() {
        app.answering("imap: doveadm user -f home", 0, HOME).answering(FETCH, 0, "guid\n");
        assertThatThrownBy(() -> probe.expectedPaths(app, TAG)).isInstanceOf(AppTrouble.class);
    }

    @Test
    void mailThatDoesNotArriveIsNotSeeded() {
        app.answering("smtp: sendmail", 0, "").answering(SEARCH, 0, "");
        assertThatThrownBy(() -> new Outbox(app, Duration.ofMillis(5)).deliver("inbox-probe@m.test", TAG.value()))
                .isInstanceOf(AppTrouble.class)
                .hasMessageContaining("no message \"ccci1234\" in INBOX of inbox-probe@m.test");
    }
}
