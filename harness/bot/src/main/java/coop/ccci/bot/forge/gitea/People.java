package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import coop.ccci.gitea.model.RepoCollaboratorPermission;
import coop.ccci.gitea.model.RepoCollaboratorPermission.PermissionEnum;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may do what, as far as the server says; a refusal to say counts as no, and no answer at all is a trouble. */
record People(GiteaServer server, RepoName repo) {
    private static final Set<PermissionEnum> WRITING =
            EnumSet.of(PermissionEnum.WRITE, PermissionEnum.ADMIN, PermissionEnum.OWNER);

    /** Anything else would be another path below the server's address. */
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,255}");

    Standing standing(Login person) {
        if (!NAME.matcher(person.name()).matches()) {
            return Standing.STRANGER;
        }
        Answer<Void> member = server.ask(Again.HARMLESS, api -> api.isMemberWithHttpInfo(repo.owner(), person.name()));
        if (member.isStatus(Status.NO_CONTENT)) {
            return Standing.MEMBER;
        }
        if (isWriter(person)) {
            return Standing.WRITER;
        }
        told("asking whether " + person + " is a member of " + repo.owner(), member);
        return Standing.STRANGER;
    }

    private boolean isWriter(Login person) {
        Answer<RepoCollaboratorPermission> permission = server.ask(
                Again.HARMLESS,
                api -> api.collaboratorPermissionWithHttpInfo(repo.owner(), repo.name(), person.name()));
        return told("asking what " + person + " may do in " + repo, permission)
                .filter(answer -> isAbout(person, answer))
                .map(RepoCollaboratorPermission::getPermission)
                .filter(WRITING::contains)
                .isPresent();
    }

    private static boolean isAbout(Login person, RepoCollaboratorPermission answer) {
        return Optional.ofNullable(answer.getUser())
                .flatMap(user -> Optional.ofNullable(user.getLogin()))
                .map(Login::new)
                .filter(person::equals)
                .isPresent();
    }

    /** To be sent away is an answer; silence, a fault and an unknown token are none, and nobody is refused for those. */
    private static <T> Optional<T> told(String doing, Answer<T> answer) {
        return switch (answer) {
            case Answer.Got<T> got -> Optional.of(got.value());
            case Answer.Nothing<T> nothing -> Optional.empty();
            case Answer.Refused<T> refused when isRefusalToSay(refused) -> Optional.empty();
            case Answer.Refused<T> refused -> throw Trouble.of(doing, refused);
            case Answer.Broken<T> broken -> throw Trouble.of(doing, broken);
        };
    }

    private static boolean isRefusalToSay(Answer.Refused<?> refused) {
        return refused.status() < Status.SERVERS_OWN
                && refused.status() != Status.UNAUTHORIZED
                && refused.status() != Status.TOO_MANY;
    }
}
