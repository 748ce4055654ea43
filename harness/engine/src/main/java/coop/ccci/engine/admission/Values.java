package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a value has a form. */
final class Values {
    private static final int SHOWN = 60;
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ns|us|µs|ms|s|m|h)");
    private static final Pattern DURATIONS = Pattern.compile("(" + DURATION + ")+");
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "ns", new BigDecimal("1e-9"),
            "us", new BigDecimal("1e-6"),
            "µs", new BigDecimal("1e-6"),
            "ms", new BigDecimal("1e-3"),
            "s", BigDecimal.ONE,
            "m", new BigDecimal(60),
            "h", new BigDecimal(3600));
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Set<String> SWITCHES = Set.of("true", "false");

    private Values() {}

    static boolean isWritten(Node node, Form.Written form) {
        return Nodes.scalar(node)
                .filter(text -> form.pattern().matcher(text).matches())
                .isPresent();
    }

    static boolean isLasting(Node node, Form.Lasting form) {
        String text = Nodes.text(node);
        return DURATIONS.matcher(text).matches()
                && seconds(text).compareTo(BigDecimal.valueOf(form.most().toSeconds())) <= 0;
    }

    private static BigDecimal seconds(String text) {
        Matcher part = DURATION.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        while (part.find()) {
            BigDecimal unit = SECONDS.getOrDefault(part.group(2), BigDecimal.ZERO);
            sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
        }
        return sum;
    }

    static boolean isCounted(Node node, Form.Counted form) {
        String text = Nodes.text(node);
        if (!WHOLE.matcher(text).matches()) {
            return false;
        }
        long number = Long.parseLong(text);
        return form.least() <= number && number <= form.most();
    }

    /** A text may be one that came from a variable. */
    static boolean isSwitch(Node node) {
        return switch (node) {
            case Atom atom -> atom.value() instanceof Boolean;
            case Text text -> SWITCHES.contains(text.value());
            default -> false;
        };
    }

    /** The value, in quotes, with a blank before it; nothing for what is no single value. */
    static String quoted(Node node) {
        return Nodes.scalar(node)
                .map(text -> " \"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\"")
                .orElse("");
    }
}
