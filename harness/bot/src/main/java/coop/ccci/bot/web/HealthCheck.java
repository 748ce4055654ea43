package coop.ccci.bot.web;

import java.util.Optional;
import java.util.function.Supplier;

/** One thing that has to work; {@code trouble} says what is wrong in words that anybody may read, or nothing. */
public record HealthCheck(String name, Supplier<Optional<String>> trouble) {}
