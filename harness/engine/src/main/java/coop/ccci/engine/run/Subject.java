package coop.ccci.engine.run;

import coop.ccci.engine.recipe.Base;
import coop.ccci.engine.recipe.BaseResolution;
import coop.ccci.engine.recipe.CandidateReader;
import coop.ccci.engine.recipe.GitRecipeSource;
import coop.ccci.engine.recipe.RecipeSource;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.CommitSha;
import java.nio.file.Path;
import java.util.Optional;

/** What is under test: the head's files, the base and its files, and the repository they came from. */
record Subject(RecipeSource source, RecipeTree head, Base base, Optional<RecipeTree> baseTree) {

    /** Fetches the repository and checks out head and base; nothing of either is run. */
    static Subject fetch(RunRequest request, RecipePlugin plugin, Path work) {
        RecipeSource source = GitRecipeSource.open(request.source(), work);
        CommitSha head = source.resolve(request.ref());
        var look = new CandidateReader(
                source, request.recipe(), work, plugin.settings().environment());
        Base base = new BaseResolution(source, look).resolve(head, request.base());
        return new Subject(
                source,
                source.checkOut(request.recipe(), head, work.resolve("head")),
                base,
                base.ref()
                        .map(ref -> source.checkOut(request.recipe(), new CommitSha(ref.ref()), work.resolve("base"))));
    }
}
