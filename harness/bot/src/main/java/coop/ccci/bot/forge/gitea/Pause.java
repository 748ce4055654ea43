package coop.ccci.bot.forge.gitea;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server wants to be left alone, by its {@code Retry-After}: seconds, or a date that is read by the server's own clock. */
final class Pause {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Pause() {}

    static Duration in(HttpHeaders headers) {
        Duration asked = headers.firstValue("Retry-After")
                .flatMap(text -> SECONDS.matcher(text).matches()
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : until(text, headers))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }

    private static Optional<Duration> until(String text, HttpHeaders headers) {
        return headers.firstValue("Date")
                .flatMap(Pause::date)
                .flatMap(now -> date(text).map(then -> Duration.between(now, then)));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException rubbish) {
            return Optional.empty();
        }
    }
}
