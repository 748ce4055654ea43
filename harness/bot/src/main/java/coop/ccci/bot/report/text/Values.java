package coop.ccci.bot.report.text;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.trigger.Command;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** How each type of value is written in Markdown; a type that is not here cannot be written. */
final class Values {
    private Values() {}

    static String inMarkdown(Object value) {
        return switch (value) {
            case Markdown markdown -> markdown.text();
            case String text -> Prose.of(text);
            case Code code -> code.span();
            case Log log -> log.block();
            case Integer number -> number.toString();
            case Duration time -> Times.took(time);
            case Instant moment -> Times.at(moment);
            case URI link -> WebLink.destination(link);
            case Status status -> mark(status) + " " + status.wire();
            case RungName rung -> new Code(rung.wire()).span();
            case Command command -> new Code(command.line()).span();
            case CommitSha commit -> new Code(commit.abbreviated()).span();
            case RecipeName recipe -> new Code(recipe.value()).span();
            case RepoName repo -> new Code(repo.toString()).span();
            case Login login -> new Code(login.name()).span();
            case RunId run -> new Code(run.value()).span();
            default -> throw new IllegalArgumentException("a " + value.getClass() + " cannot be written in Markdown");
        };
    }

    private static String mark(Status status) {
        return switch (status) {
            case PASS -> "✅";
            case FAIL -> "❌";
            case SKIP -> "➖";
            case UNVER -> "❔";
        };
    }
}
