package coop.ccci.engine.recipe;

import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeVersion;
import coop.ccci.model.results.BaseRef;
import java.util.Optional;

/** What the head is upgraded from. */
public sealed interface Base {

    /** As results.json names it; empty where there is no base. */
    Optional<BaseRef> ref();

    /** A published version. */
    record Release(RecipeVersion version, CommitSha commit) implements Base {
        @Override
        public Optional<BaseRef> ref() {
            return Optional.of(new BaseRef("release", version.text(), commit.value()));
        }
    }

    /** The tip of the branch that pull requests go to; {@code version} is its label's text, or empty text where it has none. */
    record TargetBranch(String branch, String version, CommitSha commit) implements Base {
        @Override
        public Optional<BaseRef> ref() {
            return Optional.of(new BaseRef("target_branch", version, commit.value()));
        }
    }

    /** A commit that somebody chose and that is neither of the above. */
    record Chosen(String name, String version, CommitSha commit) implements Base {
        @Override
        public Optional<BaseRef> ref() {
            return Optional.of(new BaseRef("chosen", version, commit.value()));
        }
    }

    /** Nothing to upgrade from, and why. */
    record None(String why) implements Base {
        @Override
        public Optional<BaseRef> ref() {
            return Optional.empty();
        }
    }
}
