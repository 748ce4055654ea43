package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Comments, reactions to them, and the timelines that they are part of. */
record CommentOperations(Desk desk) {
    Answer ofRepository(Caller caller, Call call, Parts parts) {
        Stream<Line> lines = desk.repo(caller, parts).issues().values().stream()
                .flatMap(Line::of)
                .filter(line -> line.entry().isComment())
                .sorted(Line.IN_ORDER);
        return Pages.of(call, inTime(call, lines), this::comment);
    }

    /** All at once, and never in pages. */
    Answer ofIssue(Caller caller, Call call, Parts parts) {
        Stream<Line> lines =
                Line.of(issue(caller, parts)).filter(line -> line.entry().isComment());
        List<ObjectNode> shown = inTime(call, lines).stream().map(this::comment).toList();
        return Pages.counted(shown, shown.size());
    }

    /** Counts what is on the page only, and says null where that is nothing. */
    Answer timeline(Caller caller, Call call, Parts parts) {
        List<ObjectNode> page = Pages.piece(call, inTime(call, Line.of(issue(caller, parts)))).stream()
                .map(line -> desk.shown().issues().event(line.issue(), line.entry()))
                .toList();
        return page.isEmpty() ? Answer.nothing().with("X-Total-Count", "0") : Pages.counted(page, page.size());
    }

    Answer create(Caller caller, Call call, Parts parts) {
        String login = caller.login();
        String body = call.required("body");
        Issue issue = issue(caller, parts);
        return Answer.created(
                desk.shown().issues().comment(issue, desk.happenings().comment(issue, login, body)));
    }

    Answer show(Caller caller, Call call, Parts parts) {
        Line line = line(caller, parts);
        return line.entry().isComment()
                ? Answer.ok(desk.shown().issues().comment(line.issue(), line.entry()))
                : Answer.empty(204);
    }

    /** One's own; others' only where one may write. */
    Answer edit(Caller caller, Call call, Parts parts) {
        String login = caller.login();
        String body = call.required("body");
        Line line = line(caller, parts);
        if (!line.entry().user().equals(login)
                && !desk.access(caller, line.issue().repo()).covers(Access.WRITE)) {
            return Answer.empty(403);
        }
        return line.entry().isComment()
                ? Answer.ok(desk.shown()
                        .issues()
                        .comment(line.issue(), desk.happenings().edit(line.issue(), line.entry(), login, body)))
                : Answer.empty(204);
    }

    Answer react(Caller caller, Call call, Parts parts) {
        String content = call.json().path("content").asText();
        PostedReaction reaction = new PostedReaction(line(caller, parts).entry().id(), caller.login(), content);
        if (!Reactions.ALLOWED.contains(content)) {
            throw new Refusal(403, "'" + content + "' is not an allowed reaction");
        }
        ObjectNode shown = Json.object()
                .put("content", content)
                .put("created_at", desk.world().now().toString());
        shown.set("user", desk.shown().users().of(caller.signedIn()));
        return Answer.json(desk.world().reactions().add(reaction) ? 201 : 200, shown);
    }

    private ObjectNode comment(Line line) {
        return desk.shown().issues().comment(line.issue(), line.entry());
    }

    private static List<Line> inTime(Call call, Stream<Line> lines) {
        Span span = new Span(call.moment("since"), call.moment("before"));
        return lines.filter(line -> span.holds(line.entry().updated())).toList();
    }

    /** Gitea takes an issue that is not there for an error of its own. */
    private Issue issue(Caller caller, Parts parts) {
        return Optional.ofNullable(desk.repo(caller, parts).issues().get(parts.number("index")))
                .orElseThrow(Refusal::internal);
    }

    private Line line(Caller caller, Parts parts) {
        long id = parts.number("id");
        return desk.repo(caller, parts).issues().values().stream()
                .flatMap(issue -> issue.entry(id).map(entry -> new Line(issue, entry)).stream())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
