package coop.ccci.bot.fake;

import coop.ccci.bot.trigger.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook's delivery as Gitea sends it, to be changed in one place by a test; signed last. */
public final class SampleDelivery {
    /** What it is signed with. */
    public static final String SECRET = "correct horse battery staple";

    private static final String COMMENT = """
            {"action": "created",
             "issue": {"id": 7, "number": 12, "state": "open", "title": "Upgrade", "pull_request": {"merged": false}},
             "comment": {"id": 4711, "body": "!testme", "user": {"id": 3, "login": "alice"},
               "created_at": "2026-01-02T04:04:05+01:00", "updated_at": "2026-01-02T04:04:05+01:00"},
             "pull_request": {"head": {"sha": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ref": "upgrade"}},
             "repository": {"id": 1, "full_name": "coop/mailu", "owner": {"login": "coop"}, "private": false},
             "sender": {"login": "alice"}, "is_pull": true}
            """;

    private final Map<String, String> headers;
    private final byte[] body;

    private SampleDelivery(Map<String, String> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    /** A new comment by alice on coop/mailu#12. */
    public static SampleDelivery comment() {
        return of(COMMENT);
    }

    /** The same by its id, for many. */
    public static SampleDelivery comment(long id) {
        return comment().with("4711", Long.toString(id));
    }

    /** Any body. */
    public static SampleDelivery of(String body) {
        return of(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Any body. */
    public static SampleDelivery of(byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", "application/json");
        headers.put("X-Gitea-Event", "issue_comment");
        headers.put("X-Gitea-Event-Type", "pull_request_comment");
        headers.put("X-Gitea-Delivery", "f6266f16-1bf3-46a5-9ea4-602e06ead473");
        headers.put("X-Gitea-Signature", signature(body, SECRET));
        return new SampleDelivery(headers, body);
    }

    /** With this in the body instead of that, and signed accordingly. */
    public SampleDelivery with(String was, String is) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!text.contains(was)) {
            throw new IllegalArgumentException("the sample has no " + was);
        }
        return of(text.replace(was, is));
    }

    /** With this header instead. */
    public SampleDelivery header(String name, String value) {
        Map<String, String> changed = copy();
        changed.put(name, value);
        return new SampleDelivery(changed, body);
    }

    /** Without this header. */
    public SampleDelivery without(String name) {
        Map<String, String> changed = copy();
        changed.remove(name);
        return new SampleDelivery(changed, body);
    }

    /** What is sent along, by names of whatever case. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** What is sent. */
    public byte[] body() {
        return body.clone();
    }

    /** As the webhook gets it. */
    public Delivery delivery() {
        return new Delivery(
                name -> Optional.ofNullable(headers.get(name)).stream().toList(), body);
    }

    /** HMAC-SHA256 in hex. */
    public static String signature(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Map<String, String> copy() {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }
}
