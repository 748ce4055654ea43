package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Condition;

/** How the program ended, and what it said. */
record Ended(int exit, String output) {

    /** Expects this exit code. */
    Ended exits(int code) {
        assertThat(exit).as(output).isEqualTo(code);
        return this;
    }

    /** Expects each of these texts, in any order, and no stack trace. */
    Ended says(String... texts) {
        assertThat(output).contains(texts).doesNotContain("\tat ");
        return this;
    }

    /** Expects a sentence that says what to do next. */
    Ended saysWhatNext() {
        assertThat(output).is(new Condition<>(text -> text.contains("next: "), "a next step"));
        return this;
    }
}
