package coop.ccci.bot.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** What a reply carries: so many bytes, and where they are read from; the one who sends them closes that. */
record Content(long length, InputStream bytes) {

    static Content of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(bytes.length, new ByteArrayInputStream(bytes));
    }

    /** A file, unless it is a link. */
    static Content of(Path file) throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        return new Content(channel.size(), Channels.newInputStream(channel));
    }
}
