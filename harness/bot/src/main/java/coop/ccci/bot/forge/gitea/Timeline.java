package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.gitea.model.TimelineComment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the timeline of a pull request. */
record Timeline(GiteaServer server, PullRequestId id) {

    History history() {
        Fields fields = new Fields("reading the timeline of " + id);
        List<TimelineComment> lines = new Pages(fields).all(this::page);
        return new History(
                of("pull_push", lines)
                        .map(line -> Push.of(
                                fields.need(line.getId(), "id"),
                                fields.instant(line.getCreatedAt(), "created_at"),
                                Optional.ofNullable(line.getBody()).orElse("")))
                        .toList(),
                of("comment", lines)
                        .map(line -> new History.Remark(
                                fields.need(line.getId(), "id"), fields.instant(line.getCreatedAt(), "created_at")))
                        .toList());
    }

    /** A page beyond the last one is {@code null}. */
    private Answer<List<TimelineComment>> page(int number) {
        Answer<List<TimelineComment>> page = server.ask(
                Again.HARMLESS,
                api -> api.timelineWithHttpInfo(
                        id.repo().owner(), id.repo().name(), (long) id.number(), null, null, number, Pages.SIZE));
        return page.isStatus(Status.OK) ? Answer.Got.of(List.of()) : page;
    }

    private static Stream<TimelineComment> of(String type, List<TimelineComment> lines) {
        return lines.stream().filter(line -> type.equals(line.getType()));
    }
}
