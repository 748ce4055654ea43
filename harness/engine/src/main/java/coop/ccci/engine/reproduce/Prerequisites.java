package coop.ccci.engine.reproduce;

import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.PluginDigest;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.results.ImageRef;
import coop.ccci.model.results.Provenance;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be as it was for the first run, as far as it can be seen before the second begins. */
final class Prerequisites {
    private final Results first;
    private final List<String> missing = new ArrayList<>();

    private Prerequisites(Results first) {
        this.first = first;
    }

    /** What is not, in words. */
    static List<String> missing(Results first, List<Path> archives, Harness harness, RecipePlugin plugin) {
        Prerequisites all = new Prerequisites(first);
        Provenance was = first.provenance();
        all.same("the version of cc-ci", was.harnessVersion(), harness.version());
        all.same("the commit of cc-ci", was.harnessCommit(), harness.commit());
        all.same("the plug-in's digest", was.pluginDigest(), PluginDigest.of(plugin));
        archives.forEach(all::archive);
        return List.copyOf(all.missing);
    }

    private void same(String what, String was, String is) {
        if (!was.equals(is)) {
            missing.add(what + " was " + was + " and is " + is);
        }
    }

    private void archive(Path archive) {
        if (!Files.isRegularFile(archive) || !Files.isReadable(archive)) {
            missing.add("image archive " + archive + " is gone");
            return;
        }
        try {
            images(archive, SavedImages.in(archive));
        } catch (IOException unreadable) {
            missing.add("image archive " + archive + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** On a Host of somebody's an image may have come from elsewhere, with a digest that is no id. */
    private void images(Path archive, Map<String, String> ids) {
        if (!first.provenance().command().contains("--cell")) {
            return;
        }
        for (ImageRef image : first.provenance().images()) {
            Optional.ofNullable(ids.get(image.ref()))
                    .filter(id -> !id.equals(image.digest()))
                    .ifPresent(id -> missing.add("image " + image.ref() + " was " + image.digest() + ", and in "
                            + archive + " it is " + id));
        }
    }
}
