package coop.ccci.bot.forge.gitea;

import static coop.ccci.bot.check.Finding.broken;
import static coop.ccci.bot.check.Finding.fine;

import coop.ccci.bot.check.Finding;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.gitea.api.GiteaApi;
import coop.ccci.gitea.model.ServerVersion;
import coop.ccci.gitea.model.User;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether the forge is there and lets the bot do its work; changes nothing. */
public final class GiteaInspection {
    private final GiteaServer server;
    private final HookInspection hooks;

    /** {@code publicUrl} is where people, and the forge, reach the bot. */
    public GiteaInspection(GiteaServer server, URI publicUrl) {
        this.server = server;
        this.hooks = new HookInspection(server, URI.create(publicUrl.toString().replaceFirst("/+$", "") + "/hook"));
    }

    /** What is found about the server, the token and these repositories; what hides all the rest comes alone. */
    public List<Finding> inspect(List<RepoName> enrolled) {
        List<Finding> findings = new ArrayList<>();
        Answer<ServerVersion> version = server.ask(Again.HARMLESS, GiteaApi::versionWithHttpInfo);
        findings.add(version(version));
        if (version instanceof Answer.Got<ServerVersion>) {
            Answer<User> user = server.ask(Again.HARMLESS, GiteaApi::currentUserWithHttpInfo);
            findings.add(token(user));
            login(user).stream().flatMap(login -> rights(enrolled, login)).forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    private Finding version(Answer<ServerVersion> answer) {
        return switch (answer) {
            case Answer.Got<ServerVersion> got
            when !isBlank(got.value()) ->
                fine("the forge at %s answers, it is version %s"
                        .formatted(server.address(), got.value().getVersion()));
            case Answer.Refused<ServerVersion> refused
            when refused.status() == Status.UNAUTHORIZED ->
                broken(
                        "the forge at %s answers, and does not know the token (%s)"
                                .formatted(server.address(), refused.words()),
                        makeOne());
            case Answer.Broken<ServerVersion> silent ->
                broken(
                        "the forge at %s cannot be reached: %s".formatted(server.address(), silent.how()),
                        "compare forge.url with what a browser shows, and try it from this machine");
            default ->
                broken(
                        Trouble.of("what is at " + server.address() + " does not answer like Gitea or Forgejo", answer)
                                .what(),
                        "let forge.url be what a browser shows for the front page");
        };
    }

    private Finding token(Answer<User> answer) {
        if (answer instanceof Answer.Got<User> got) {
            return whose(got.value());
        }
        return answer.isStatus(Status.FORBIDDEN)
                ? broken("the token may not say whose it is", makeOne())
                : broken(Trouble.of("asking whose token it is", answer).what(), makeOne());
    }

    private static Finding whose(User user) {
        return Optional.ofNullable(user.getIsAdmin()).orElse(false)
                ? Finding.lacking(
                        "the token is that of " + user.getLogin() + ", who administers the whole server",
                        "give the bot an account of its own that does not")
                : fine("the token is that of " + user.getLogin());
    }

    private Stream<Finding> rights(List<RepoName> enrolled, Login self) {
        Stream<Finding> organisations = enrolled.stream()
                .map(RepoName::owner)
                .distinct()
                .map(owner -> new OwnerInspection(server, owner, self).finding());
        return Stream.concat(
                organisations,
                enrolled.stream().flatMap(repo -> new RepoInspection(server, repo, self, hooks).findings()));
    }

    private static Optional<Login> login(Answer<User> answer) {
        return answer instanceof Answer.Got<User> got
                ? Optional.ofNullable(got.value().getLogin()).map(Login::new)
                : Optional.empty();
    }

    private static boolean isBlank(ServerVersion version) {
        return Optional.ofNullable(version.getVersion()).orElse("").isBlank();
    }

    private String makeOne() {
        return "make one as the bot's account at %s/user/settings/applications, with the scopes %s, and store it where forge.token says"
                .formatted(server.address().toString().replaceFirst("/+$", ""), Scopes.ALL);
    }
}
