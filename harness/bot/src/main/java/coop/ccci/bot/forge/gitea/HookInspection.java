package coop.ccci.bot.forge.gitea;

import static coop.ccci.bot.check.Finding.broken;
import static coop.ccci.bot.check.Finding.fine;
import static coop.ccci.bot.check.Finding.lacking;

import coop.ccci.bot.check.Finding;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.gitea.model.Hook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether a repository tells the bot of comments; without that the bot learns of them by polling only. */
record HookInspection(GiteaServer server, URI address) {
    private static final String EVENT = "pull_request_comment";

    Stream<Finding> findings(RepoName repo) {
        try {
            List<Hook> ours = hooks(repo).stream().filter(this::isOurs).toList();
            return Stream.of(
                    ours.stream().anyMatch(HookInspection::works)
                            ? fine(repo + " tells " + address + " of comments")
                            : ours.stream()
                                    .findFirst()
                                    .map(hook -> lame(repo, hook))
                                    .orElseGet(() -> none(repo)));
        } catch (ForgeTrouble trouble) {
            return Stream.of(broken(trouble.what(), "try again when the forge is well"));
        }
    }

    private List<Hook> hooks(RepoName repo) {
        return new Pages(new Fields("reading the webhooks of " + repo))
                .all(page -> server.ask(
                        Again.HARMLESS, api -> api.listHooksWithHttpInfo(repo.owner(), repo.name(), page, Pages.SIZE)));
    }

    private Finding none(RepoName repo) {
        return lacking(
                repo + " has no webhook to " + address + ", so comments are found by polling only",
                "add one of type Gitea in its settings, with JSON, the secret of forge.webhook_secret and the event "
                        + "for comments on pull requests (" + EVENT + ")");
    }

    private Finding lame(RepoName repo, Hook hook) {
        if (!Boolean.TRUE.equals(hook.getActive())) {
            return lacking(
                    "the webhook of " + repo + " to " + address + " is not active", "switch it on in its settings");
        }
        return tells(hook)
                ? lacking("the webhook of " + repo + " to " + address + " sends no JSON", "choose application/json")
                : lacking(
                        "the webhook of " + repo + " to " + address + " is not called for comments",
                        "choose the event for comments on pull requests (" + EVENT + ")");
    }

    private boolean isOurs(Hook hook) {
        return config(hook, "url").replaceFirst("/+$", "").equals(address.toString());
    }

    private static boolean works(Hook hook) {
        return Boolean.TRUE.equals(hook.getActive())
                && tells(hook)
                && config(hook, "content_type").equals("json");
    }

    private static boolean tells(Hook hook) {
        return Optional.ofNullable(hook.getEvents())
                .filter(events -> events.contains(EVENT))
                .isPresent();
    }

    private static String config(Hook hook, String name) {
        return Optional.ofNullable(hook.getConfig()).orElse(Map.of()).getOrDefault(name, "");
    }
}
