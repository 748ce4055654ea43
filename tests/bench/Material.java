import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.lab.LabImages;
import coop.ccci.engine.lab.LabRecipe;
import coop.ccci.engine.machine.StateRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes what the benchmark climbs with: prints the archive of mailu's images, and fills a folder with its sample repository. */
final class Material {
    private Material() {}

    /** Arguments: the project's folder, and the folder for the repository, empty or not there. */
    public static void main(String[] args) throws Exception {
        Path recipes = Path.of(args[0]).resolve("recipes");
        Path lab = recipes.resolve("mailu/lab");
        StateRoot state = StateRoot.of(System.getenv());
        Events told = (kind, text, facts) -> System.err.println(text);
        LabRecipe.repository(lab, Path.of(args[1]));
        System.out.println(new LabImages(state, new Cells(state, told), told, labs(recipes)).archive(lab));
    }

    private static List<Path> labs(Path recipes) throws Exception {
        try (Stream<Path> all = Files.list(recipes)) {
            return all.map(recipe -> recipe.resolve("lab"))
                    .filter(lab -> Files.exists(lab.resolve("images.yml")))
                    .sorted()
                    .toList();
        }
    }
}
