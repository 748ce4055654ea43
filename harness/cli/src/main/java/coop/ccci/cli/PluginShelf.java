package coop.ccci.cli;

import coop.ccci.engine.plugin.Plugins;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.UsageProblem;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** The plug-ins that judge, and those of the tests, which are wrong on purpose and judge nothing. */
record PluginShelf(Path project) {

    RecipePlugin named(String name) {
        return Plugins.named(name, PluginShelf.class.getClassLoader())
                .or(() -> Plugins.named(name, ofTheTests()))
                .orElseThrow(() -> new UsageProblem(
                        "looking for plug-in " + name + ": there is none of this name",
                        "name a recipe that has a plug-in: the folders of recipes/ and tests/plugins/"));
    }

    /** Never closed: its plug-in is needed until the process ends. */
    private ClassLoader ofTheTests() {
        Path classes = project.resolve("tests/plugins/target/classes");
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, PluginShelf.class.getClassLoader());
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("naming " + classes, impossible);
        }
    }
}
