package coop.ccci.recipe.mailu;

import coop.ccci.kit.App;
import coop.ccci.kit.Exec;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import java.util.List;

/** An account per tag, in the SQLite database of volume mailu; the mailbox of {@link MessageProbe} is none of them. */
final class AccountProbe implements VolumeProbe {
    private static final String PREFIX = "account-";

    @Override
    public VolumeName volume() {
        return new VolumeName("mailu");
    }

    @Override
    public void seed(App app, Tag tag) {
        new Accounts(app).create(PREFIX + tag);
    }

    @Override
    public Presence look(App app, Tag tag) {
        Accounts accounts = new Accounts(app);
        String address = accounts.address(PREFIX + tag);
        return accounts.has(address)
                ? Presence.present("account " + address)
                : Presence.absent("admin lists no account " + address);
    }

    /** Below admin's command line, which only disables an account unless told otherwise. */
    @Override
    public void wipe(App app) {
        app.exec(Exec.in("admin", "python3", "-", PREFIX).reading(Script.DELETE_ACCOUNTS.text()));
    }

    /** The database itself, or the whole copy of it that the recipe's hook leaves beside it. */
    @Override
    public List<String> expectedPaths(App app, Tag tag) {
        return List.of("main.db", "backup.db");
    }
}
