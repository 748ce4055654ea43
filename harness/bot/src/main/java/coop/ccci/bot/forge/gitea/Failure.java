package coop.ccci.bot.forge.gitea;

import static coop.ccci.bot.forge.gitea.Answer.Delivery.NEVER;
import static coop.ccci.bot.forge.gitea.Answer.Delivery.PERHAPS;

import com.fasterxml.jackson.core.JsonProcessingException;
import coop.ccci.gitea.ApiException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Reads what the generated client throws. */
record Failure(Words words, Duration attempt) {

    <T> Answer<T> of(ApiException thrown) {
        return Optional.ofNullable(thrown.getCause()).map(this::<T>broken).orElseGet(() -> refused(thrown));
    }

    /** The time for the whole answer was over. */
    <T> Answer<T> late() {
        return new Answer.Broken<>("it did not answer in full within " + attempt.toSeconds() + " s", PERHAPS);
    }

    private <T> Answer<T> refused(ApiException thrown) {
        String body = Optional.ofNullable(thrown.getResponseBody()).orElse("");
        return Optional.ofNullable(thrown.getResponseHeaders())
                .<Answer<T>>map(headers -> new Answer.Refused<>(
                        thrown.getCode(),
                        headers.firstValue("Location")
                                .map(place -> words.of("look at " + place))
                                .orElseGet(() -> words.ofBody(body)),
                        Pause.in(headers)))
                .orElseGet(() -> new Answer.Broken<>(words.of(String.valueOf(thrown.getMessage())), NEVER));
    }

    private <T> Answer<T> broken(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException slow -> new Answer.Broken<>("nobody took the connection in time", NEVER);
            case HttpTimeoutException slow -> late();
            case ConnectException refused -> new Answer.Broken<>(unconnected(refused), NEVER);
            case JsonProcessingException rubbish ->
                new Answer.Broken<>("what it answered is not what was asked for", PERHAPS);
            case SSLException untrusted -> new Answer.Broken<>("no trust: " + said(untrusted), PERHAPS);
            case InterruptedException stopped -> new Answer.Broken<>("the bot is being stopped", PERHAPS);
            default -> new Answer.Broken<>("the answer broke off: " + said(cause), PERHAPS);
        };
    }

    private String unconnected(ConnectException refused) {
        return isUnresolved(refused) ? "there is no machine of that name" : "no connection: " + said(refused);
    }

    private static boolean isUnresolved(Throwable cause) {
        return cause instanceof UnresolvedAddressException
                || Optional.ofNullable(cause.getCause())
                        .filter(Failure::isUnresolved)
                        .isPresent();
    }

    /** What lies below says more: a stream that was broken off calls itself closed. */
    private String said(Throwable cause) {
        return Optional.ofNullable(cause.getCause())
                .map(this::said)
                .orElseGet(() -> words.of(Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName())));
    }
}
