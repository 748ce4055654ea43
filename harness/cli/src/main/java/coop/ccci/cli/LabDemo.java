package coop.ccci.cli;

import coop.ccci.cli.Parts.Demo;
import coop.ccci.cli.Parts.DemoSubject;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.lab.LabImages;
import coop.ccci.engine.lab.LabRecipe;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;

/** The lab of a recipe as the demo: its images, and its sample repository under a name that says what is in it. */
record LabDemo(StateRoot state, Path project, RecipeName recipe) implements Demo {
    @Override
    public DemoSubject prepare(Events events) {
        Path lab = project.resolve("recipes").resolve(recipe.value()).resolve("lab");
        if (!Files.isDirectory(lab)) {
            throw new UsageProblem(
                    "preparing the sample of recipe " + recipe + ": there is no " + lab,
                    "start cc-ci from a complete checkout of its repository, or name the recipe's repository with --src");
        }
        Path archive = new LabImages(state, new Cells(state, events), events, labs()).archive(lab);
        return new DemoSubject(recipe, repository(lab).toString(), LabRecipe.pullRequest(lab), List.of(archive));
    }

    private List<Path> labs() {
        try (Stream<Path> recipes = Files.list(project.resolve("recipes"))) {
            return recipes.map(recipe -> recipe.resolve("lab"))
                    .filter(lab -> Files.exists(lab.resolve("images.yml")))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new HostTrouble("reading " + project.resolve("recipes") + ": " + broken, "check the disk", broken);
        }
    }

    /** Equal ids are equal contents: a repository that is there already is the one that was just made. */
    Path repository(Path lab) {
        Path demos = state.path().resolve("demo");
        try (Scratch scratch = Scratch.below(demos)) {
            Path fresh = LabRecipe.repository(lab, scratch.folder().resolve("repository"));
            Path lasting = demos.resolve(recipe + "-"
                    + head(fresh, LabRecipe.pullRequest(lab)).abbreviate(12).name());
            if (!Files.exists(lasting)) {
                Files.move(fresh, lasting, StandardCopyOption.ATOMIC_MOVE);
            }
            return lasting;
        } catch (IOException broken) {
            throw new HostTrouble("making the sample repository in " + demos + ": " + broken, "check the disk", broken);
        }
    }

    private static ObjectId head(Path repository, String branch) throws IOException {
        try (Git git = Git.open(repository.toFile())) {
            ObjectId head = git.getRepository().resolve(branch);
            if (head == null) {
                throw new IllegalStateException("the sample repository has no branch " + branch);
            }
            return head;
        }
    }
}
