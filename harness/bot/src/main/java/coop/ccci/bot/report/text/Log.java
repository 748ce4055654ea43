package coop.ccci.bot.report.text;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a log in a code block; of many lines the last are kept, for the end is where a log says why. */
public record Log(String text) {
    private static final int MOST_LINES = 40;
    private static final int MOST = 4000;
    private static final int LONGEST_LINE = 400;

    String block() {
        String shown = Plain.end(lastLines(), MOST);
        String fence = Code.fence(shown, 3);
        return fence + "text\n" + shown + "\n" + fence;
    }

    private String lastLines() {
        List<String> lines = text.strip().lines().map(Log::line).toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        String shown = last.stream().collect(Collectors.joining("\n"));
        return last.size() < lines.size() ? "…\n" + shown : shown;
    }

    private static String line(String line) {
        String clean = line.replace("\t", "    ").replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return Plain.beginning(clean, LONGEST_LINE);
    }
}
