package coop.ccci.bot.web;

import java.util.Map;

/** A request that is not answered as it was meant; becomes a reply of one sentence. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private Refusal(Reply reply) {
        super("refused with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    static Refusal of(int status, String sentence) {
        return new Refusal(Reply.text(status, sentence));
    }

    static Refusal notFound() {
        return of(404, "there is nothing here");
    }

    static Refusal with(int status, String sentence, Map<String, String> headers) {
        return new Refusal(Reply.text(status, sentence).and(headers));
    }

    Reply reply() {
        return reply;
    }
}
