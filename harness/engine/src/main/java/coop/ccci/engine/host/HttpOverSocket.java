package coop.ccci.engine.host;

import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** One HTTP request over a socket that somebody else opened and closes; redirects are not followed. */
public final class HttpOverSocket {
    private static final int MAX_BODY = 4 << 20;

    private HttpOverSocket() {}

    /** The answer to a call; an answer that is cut short or is not HTTP is an {@link IOException}. */
    public static HttpReply exchange(Socket socket, HttpCall call, String hostHeader) throws IOException {
        BasicClassicHttpRequest request = request(call, hostHeader);
        // Never closed: that would close the socket, which is the caller's.
        @SuppressWarnings("resource")
        DefaultBHttpClientConnection http = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        int timeout = socket.getSoTimeout();
        http.bind(socket);
        socket.setSoTimeout(timeout);
        try {
            send(http, request, socket);
            return reply(http, call.method());
        } catch (HttpException malformed) {
            throw (IOException)
                    new ProtocolException("the answer is not HTTP: " + malformed.getMessage()).initCause(malformed);
        }
    }

    private static void send(DefaultBHttpClientConnection http, BasicClassicHttpRequest request, Socket socket)
            throws HttpException, IOException {
        try {
            http.sendRequestHeader(request);
            http.sendRequestEntity(request);
            http.flush();
        } catch (IOException broken) {
            // An app may answer and hang up before it has read all.
            if (socket.getInputStream().available() == 0) {
                throw broken;
            }
        }
    }

    private static BasicClassicHttpRequest request(HttpCall call, String hostHeader) {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), call.path());
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        request.setHeader("Host", hostHeader);
        request.setHeader("Connection", "close");
        call.headers().forEach(request::setHeader);
        if (body.length > 0 || call.method().equals("POST") || call.method().equals("PUT")) {
            request.setHeader("Content-Length", body.length);
            request.setEntity(new ByteArrayEntity(body, null));
        }
        return request;
    }

    private static HttpReply reply(DefaultBHttpClientConnection http, String method) throws HttpException, IOException {
        ClassicHttpResponse response = http.receiveResponseHeader();
        while (response.getCode() < 200) {
            response = http.receiveResponseHeader();
        }
        if (!method.equals("HEAD") && response.getCode() != 204 && response.getCode() != 304) {
            http.receiveResponseEntity(response);
        }
        return new HttpReply(response.getCode(), headers(response), body(response.getEntity()));
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(HttpOverSocket::value, Collectors.toList())));
    }

    private static String value(Header header) {
        return header.getValue() == null ? "" : header.getValue();
    }

    @SuppressWarnings("resource")
    private static String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream content = entity.getContent();
        return new String(content.readNBytes(MAX_BODY), StandardCharsets.UTF_8);
    }
}
