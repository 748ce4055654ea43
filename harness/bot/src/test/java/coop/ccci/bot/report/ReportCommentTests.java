package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.CommitStatus.State;
import coop.ccci.bot.forge.Marker;
import coop.ccci.model.results.Results;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommentTests {

    @Test
    void everyReportIsFoundByItsMarker() {
        assertThat(Samples.states().values())
                .allSatisfy(report -> assertThat(Marker.report().marks(ReportComment.of(report)))
                        .isTrue());
    }

    @Test
    void stateLineTellsPassingReportsFromTheOthers() {
        assertThat(Samples.states().values())
                .allSatisfy(report -> assertThat(StateLine.isPassing(ReportComment.of(report)))
                        .isEqualTo(report.isPassing()));
        assertThat(StateLine.isPassing("<!-- cc-ci:state running passing -->")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "judged-dirty, left something on its host",
        "judged-leaked, a secret leaked",
        "judged-red, Red",
        "judged-unverified, no fault of the recipe"
    })
    void verdictComesFirstAndTheCommandLast(String folder, String first) {
        List<String> lines = ReportComment.of(Samples.judged(folder)).lines().toList();
        assertThat(lines.get(3)).startsWith("**").contains(first);
        assertThat(lines.getLast()).contains("`!testme again` runs this commit once more.");
    }

    @Test
    void manyRowsAreCutAndCounted() {
        Results many = SwollenResults.of(Samples.results("judged-lint-fails"), new SwollenResults.Swell() {
            @Override
            public <T> List<T> of(List<T> list) {
                return Collections.nCopies(100, list).stream()
                        .flatMap(List::stream)
                        .toList();
            }
        });
        assertThat(ReportComment.of(new Judged(Samples.order(), many, Samples.FILES, Optional.empty())))
                .contains("and 470 more", "and 270 more");
    }

    @Test
    void reportThatCannotBeWrittenChangesNoVerdict() {
        Results broken = SwollenResults.of(Samples.results("judged-red"), new SwollenResults.Swell() {
            @Override
            public <T> List<T> of(List<T> list) {
                return new Unreadable<>();
            }
        });
        Report report = new Judged(Samples.order(), broken, Samples.FILES, Optional.empty());
        assertThat(ReportComment.of(report)).startsWith(Marker.report().line()).contains("could not be written");
        assertThat(StatusOf.report(report).state()).isEqualTo(State.FAILURE);
    }

    private static final class Unreadable<T> extends AbstractList<T> {
        @Override
        public T get(int index) {
            throw new IllegalStateException("broken");
        }

        @Override
        public int size() {
            throw new IllegalStateException("broken");
        }
    }
}
