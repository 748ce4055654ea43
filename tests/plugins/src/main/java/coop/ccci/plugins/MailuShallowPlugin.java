package coop.ccci.plugins;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import coop.ccci.recipe.mailu.MailuPlugin;
import java.util.List;

/**
 * Mailu as it was once judged: only the accounts in SQLite are seeded and looked for, and the mail is talked away as something
 * that needs no backup. Everything passes, also where no message ever comes back.
 */
public final class MailuShallowPlugin implements RecipePlugin {
    private static final String MAIL = "mail";

    private final RecipePlugin whole = new MailuPlugin();

    @Override
    public RecipeName recipe() {
        return whole.recipe();
    }

    @Override
    public String name() {
        return "mailu-shallow";
    }

    @Override
    public RecipeSettings settings() {
        return whole.settings().transientVolume(MAIL, "the accounts are what matters");
    }

    @Override
    public List<VolumeProbe> probes() {
        return whole.probes().stream()
                .filter(probe -> !probe.volume().value().equals(MAIL))
                .toList();
    }

    @Override
    public List<Class<?>> functionalTests() {
        return whole.functionalTests();
    }
}
