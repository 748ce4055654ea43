package coop.ccci.bot.forge.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTests {
    @ParameterizedTest
    @CsvSource({"7,7", "0,0", "-3,0", "soon,0", "999999999,3600", "99999999999999999999,0"})
    void secondsCountUpToAnHour(String asked, int seconds) {
        assertThat(Pause.in(headers(Map.of("Retry-After", asked)))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void dateIsReadByTheClockOfWhoWroteIt() {
        assertThat(Pause.in(headers(Map.of(
                        "Date", "Sun, 01 Mar 2026 12:00:00 GMT", "Retry-After", "Sun, 01 Mar 2026 12:01:30 GMT"))))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(Pause.in(headers(Map.of(
                        "Date", "Sun, 01 Mar 2026 12:00:00 GMT", "Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT"))))
                .isZero();
        assertThat(Pause.in(headers(Map.of("Retry-After", "Sun, 01 Mar 2026 12:01:30 GMT"))))
                .isZero();
    }

    private static HttpHeaders headers(Map<String, String> all) {
        Map<String, List<String>> lists = all.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}
