package coop.ccci.kit;

import java.util.HashMap;
import java.util.Map;

/** One HTTP request to a port of a service; the body is sent as UTF-8. */
public record HttpCall(String service, int port, String method, String path, Map<String, String> headers, String body) {

    /** A GET of a path with its query. */
    public static HttpCall get(String service, int port, String path) {
        return new HttpCall(service, port, "GET", path, Map.of(), "");
    }

    /** A POST of a text. */
    public static HttpCall post(String service, int port, String path, String contentType, String body) {
        return new HttpCall(service, port, "POST", path, Map.of("Content-Type", contentType), body);
    }

    /** The same with one more header. */
    public HttpCall header(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new HttpCall(service, port, method, path, Map.copyOf(all), body);
    }
}
