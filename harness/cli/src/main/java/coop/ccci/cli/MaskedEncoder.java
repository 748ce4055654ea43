package coop.ccci.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import coop.ccci.engine.leak.Masker;

/** Lines as another encoder makes them, without secrets; whatever a library puts into a message or an exception passes here. */
final class MaskedEncoder extends EncoderBase<ILoggingEvent> {
    private final Encoder<ILoggingEvent> plain;
    private final Masker masker;

    MaskedEncoder(Encoder<ILoggingEvent> plain, Masker masker) {
        this.plain = plain;
        this.masker = masker;
        this.started = true;
    }

    @Override
    public byte[] headerBytes() {
        return plain.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return masker.mask(new String(plain.encode(event), UTF_8)).getBytes(UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return plain.footerBytes();
    }
}
