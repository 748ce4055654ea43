package coop.ccci.engine.sabotage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to a web server that answers whatever it is told with 200 and the same page. */
final class PageSocket extends Socket {
    private final InputStream answer;

    PageSocket(String page) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length() + "\r\n\r\n";
        this.answer = new ByteArrayInputStream((head + page).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream getInputStream() {
        return answer;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public boolean isConnected() {
        return true;
    }
}
