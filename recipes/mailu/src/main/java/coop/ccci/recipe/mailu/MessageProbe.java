package coop.ccci.recipe.mailu;

import coop.ccci.kit.App;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import java.util.List;

/** A message per tag, in the Maildir of one mailbox of volume mail; its account, in another volume, outlives the wipe. */
final class MessageProbe implements VolumeProbe {
    private static final String LOCAL_PART = "inbox-probe";

    @Override
    public VolumeName volume() {
        return new VolumeName("mail");
    }

    @Override
    public void seed(App app, Tag tag) {
        Accounts accounts = new Accounts(app);
        String address = accounts.address(LOCAL_PART);
        if (!accounts.has(address)) {
            accounts.create(LOCAL_PART);
        }
        new Outbox(app).deliver(address, tag.value());
    }

    @Override
    public Presence look(App app, Tag tag) {
        return mailbox(app).look(tag.value());
    }

    @Override
    public void wipe(App app) {
        mailbox(app).wipe();
    }

    @Override
    public List<String> expectedPaths(App app, Tag tag) {
        return mailbox(app).files(tag.value());
    }

    private static Mailbox mailbox(App app) {
        return new Mailbox(app, new Accounts(app).address(LOCAL_PART));
    }
}
