package coop.ccci.engine.leak;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.Secret;
import coop.ccci.model.results.Leak;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretFormsTests {
    private static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIK1ftVxBz3dOq8mYc0nLrP5sTg9WuXhJeA2RkZv7D4oQ
            b6NfGy3HtLwMxVi1EpKjUsCaZnT0Rq8F
            -----END PRIVATE KEY-----
            """;

    @Test
    void coincidingFormsAreKeptOnceUnderTheSimplestName() {
        List<Form> forms = SecretForms.of(new Secret("s", "abcDEF123"));
        assertThat(forms).filteredOn(form -> form.length() == 9).hasSize(1);
        assertThat(forms.get(0).encoding()).isEqualTo(Encoding.PLAIN);
    }

    @Test
    void everyEncodingHasAFormOfItsOwn() {
        assertThat(SecretForms.of(new Secret("s", " " + Known.VALUE + "\nsecond line")))
                .extracting(Form::encoding)
                .contains(Encoding.values());
    }

    @Test
    void lineOfKeyIsFoundAlone() {
        assertThat(scan("it says b6NfGy3HtLwMxVi1EpKjUsCaZnT0Rq8F here"))
                .extracting(Leak::encoding)
                .containsExactly("line");
    }

    @Test
    void armourOfKeyIsNoSecret() {
        assertThat(scan("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"))
                .isEmpty();
    }

    @Test
    void wholeKeyIsOneLeak() {
        assertThat(scan("key: " + KEY)).extracting(Leak::encoding).containsExactly("plain");
    }

    @Test
    void keyWithoutItsLastNewlineIsFoundTrimmed() {
        assertThat(scan(KEY.strip())).extracting(Leak::encoding).containsExactly("trimmed");
    }

    @Test
    void formsNeverPrintTheValue() {
        assertThat(SecretForms.of(new Secret("s", "hush-hush-1")).toString()).doesNotContain("hush");
    }

    private static List<Leak> scan(String text) {
        return new LeakScanner(Known.secrets(KEY)).scan("log", text);
    }
}
