package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.VolumeRow;
import java.util.Map;
import java.util.Optional;

/** What was seen of each volume; a dash stands for what nobody looked at. */
final class Volumes {
    private static final Template TABLE = Template.of("""
            | volume | kind | captured | wiped | neighbours kept | alone | all | fresh | remark |
            |---|---|---|---|---|---|---|---|---|
            {{#shown}}
            | {{name}} | {{volume.kind}} | {{captured}} | {{wiped}} | {{neighboursKept}} | {{alone}} | {{all}} | {{fresh}} \
            | {{#remark}}{{.}}{{/remark}} |
            {{/shown}}

            {{#more}}and {{.}} more{{/more}}
            """);
    private static final Markdown SEEN = Template.of("✅").fill(Map.of());
    private static final Markdown NOT_SEEN = Template.of("❌").fill(Map.of());
    private static final Markdown NOT_LOOKED_AT = Template.of("–").fill(Map.of());

    private Volumes() {}

    static Optional<Markdown> of(Results results, int rows) {
        return Fold.of(
                "Volumes",
                TABLE,
                Rows.of(results.volumes().stream().map(Row::new).toList(), rows));
    }

    private static Markdown cell(Optional<Boolean> column) {
        return column.map(seen -> seen ? SEEN : NOT_SEEN).orElse(NOT_LOOKED_AT);
    }

    record Row(VolumeRow volume) {

        Code name() {
            return new Code(volume.name());
        }

        Markdown captured() {
            return cell(volume.captured());
        }

        Markdown wiped() {
            return cell(volume.wiped());
        }

        Markdown neighboursKept() {
            return cell(volume.neighboursKept());
        }

        Markdown alone() {
            return cell(volume.restoredAlone());
        }

        Markdown all() {
            return cell(volume.restoredAll());
        }

        Markdown fresh() {
            return cell(volume.restoredFresh());
        }

        Optional<String> remark() {
            if (!volume.kind().equals("durable")) {
                return Optional.of(volume.reason());
            }
            return volume.probe().isPresent() ? Optional.empty() : Optional.of("no probe");
        }
    }
}
