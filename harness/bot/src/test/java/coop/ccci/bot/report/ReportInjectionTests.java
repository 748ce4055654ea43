package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.HostileTexts;
import coop.ccci.bot.report.text.Rendered;
import coop.ccci.model.results.Results;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every text of every report replaced by a hostile one: the comment is built as with harmless ones, and it is bounded. */
class ReportInjectionTests {
    private static final Map<String, Report> STATES = Samples.states();
    private static final Set<String> OWN =
            Set.of(Samples.order().id().value(), Samples.order().recipe().value(), Samples.HEAD.value());
    private static final List<Results> RESULTS = List.of(
            Samples.results("judged-red-crash-loop"),
            Samples.results("judged-hostile"),
            Samples.results("judged-dirty"),
            Samples.results("judged-leaked"));

    @Provide
    Arbitrary<String> hostile() {
        return HostileTexts.any();
    }

    private static Report judged(Results results, String text) {
        Results foreign = Strings.replaced(results, any -> OWN.contains(any) ? any : text);
        return results.flags().noSecretLeak()
                ? new Judged(asked(text), foreign, Samples.FILES, Optional.of(foreign))
                : new Leaked(asked(text), foreign);
    }

    private static RunOrder asked(String text) {
        RunOrder order = Samples.order();
        return new RunOrder(
                order.id(),
                order.recipe(),
                order.pullRequest(),
                order.head(),
                order.source(),
                text,
                new Login(text),
                order.comment(),
                order.asked(),
                order.attempt());
    }

    @Property(tries = 300)
    void judgedReportIsBuiltAsWithHarmlessTexts(@ForAll("hostile") String text, @ForAll @IntRange(max = 3) int which) {
        Rendered rendered = Rendered.of(judged(RESULTS.get(which), text).text(5).text());
        Report twin = judged(RESULTS.get(which), HostileTexts.twin(text));
        assertThat(rendered.outline())
                .isEqualTo(Rendered.of(twin.text(5).text()).outline());
        assertThat(rendered.triggers()).isEmpty();
    }

    @Property(tries = 300)
    void otherReportsAreBuiltAsWithHarmlessTexts(@ForAll("hostile") String text) {
        for (Report report : STATES.values()) {
            Report hostile = (Report) Strings.replaced((Record) report, any -> text);
            Report twin = (Report) Strings.replaced((Record) report, any -> HostileTexts.twin(text));
            Rendered rendered = Rendered.of(hostile.text(5).text());
            assertThat(rendered.outline())
                    .isEqualTo(Rendered.of(twin.text(5).text()).outline());
            assertThat(rendered.triggers()).isEmpty();
        }
    }

    @Property(tries = 300)
    void repliesAreBuiltAsWithHarmlessTexts(@ForAll("hostile") String text) {
        for (Reply reply : ReplySamples.all().values()) {
            Reply hostile = (Reply) Strings.replaced((Record) reply, any -> text);
            Reply twin = (Reply) Strings.replaced((Record) reply, any -> HostileTexts.twin(text));
            Rendered rendered = Rendered.of(Replies.to(1, hostile));
            assertThat(rendered.outline())
                    .isEqualTo(Rendered.of(Replies.to(1, twin)).outline());
            assertThat(rendered.triggers()).isEmpty();
        }
    }

    @Property(tries = 100)
    void statusIsOneShortLine(@ForAll("hostile") String text, @ForAll @IntRange(max = 3) int which) {
        List<Report> reports = new ArrayList<>(List.of(judged(RESULTS.get(which), text.repeat(20))));
        STATES.values()
                .forEach(state -> reports.add((Report) Strings.replaced((Record) state, any -> text.repeat(20))));
        assertThat(reports)
                .map(StatusOf::report)
                .map(CommitStatus::description)
                .allSatisfy(line -> assertThat(line)
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(140)
                        .doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]"));
    }

    @Property(tries = 40)
    void commentIsBounded(
            @ForAll("hostile") String text,
            @ForAll @IntRange(min = 1, max = 2000) int times,
            @ForAll @IntRange(max = 3) int which) {
        Report report = judged(swollen(RESULTS.get(which), times), (text + "|`é").repeat(times));
        String comment = ReportComment.of(report);
        assertThat(comment.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(ReportComment.MOST_BYTES);
        assertThat(comment).doesNotContain("could not be written");
    }

    private static Results swollen(Results results, int times) {
        return SwollenResults.of(results, new SwollenResults.Swell() {
            @Override
            public <T> List<T> of(List<T> list) {
                return list.isEmpty() ? list : Collections.nCopies(times, list.getFirst());
            }
        });
    }
}
