package coop.ccci.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LogbackServiceProvider;
import ch.qos.logback.core.OutputStreamAppender;
import coop.ccci.engine.leak.Masker;
import coop.ccci.engine.leak.RunSecrets;
import org.slf4j.LoggerFactory;

/** The bot's log: one JSON object per line on standard error. All other commands keep none, and do not even load what writes one. */
final class JsonLog {
    /** Where SLF4J is told what it logs with; it asks once, when the first logger is made. */
    private static final String PROVIDER = "slf4j.provider";

    /** It would tell on standard error which one it took. */
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private JsonLog() {}

    /** Keeps whatever the libraries would log to themselves, until somebody opens the log. */
    static void none() {
        if (System.getProperty(PROVIDER) == null) {
            System.setProperty(PROVIDER, "org.slf4j.nop.NOPServiceProvider");
            System.setProperty(VERBOSITY, "WARN");
        }
    }

    /** Opens it; no secret that is known at the time of a line stands in that line. */
    static void open(Pane err, RunSecrets secrets) {
        System.setProperty(PROVIDER, LogbackServiceProvider.class.getName());
        System.setProperty(VERBOSITY, "WARN");
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("something was logged before the log was opened");
        }
        context.reset();
        OutputStreamAppender<ILoggingEvent> lines = new OutputStreamAppender<>();
        lines.setContext(context);
        lines.setEncoder(encoder(context, secrets));
        lines.setOutputStream(err.stream());
        lines.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(lines);
        context.getLogger("coop.ccci").setLevel(Level.INFO);
        // It logs what it throws all the same, on threads that do not know whose run it was.
        context.getLogger("com.github.dockerjava").setLevel(Level.OFF);
    }

    private static MaskedEncoder encoder(LoggerContext context, RunSecrets secrets) {
        JsonEncoder json = new JsonEncoder();
        json.setContext(context);
        json.setWithSequenceNumber(false);
        json.setWithNanoseconds(false);
        json.setWithContext(false);
        json.setWithMessage(false);
        json.setWithArguments(false);
        json.setWithFormattedMessage(true);
        json.start();
        return new MaskedEncoder(json, new Masker(secrets));
    }
}
