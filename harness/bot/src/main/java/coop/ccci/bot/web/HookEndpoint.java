package coop.ccci.bot.web;

import coop.ccci.bot.trigger.Delivery;
import coop.ccci.bot.trigger.Receipt;
import coop.ccci.bot.trigger.Webhook;
import java.io.IOException;

/** {@code POST /hook}: answers as soon as a delivery is stored; the forge waits no longer than that. */
record HookEndpoint(Webhook webhook, Bodies bodies) implements Endpoint {

    @Override
    public Reply answer(Call call) throws IOException, Refusal {
        Receipt receipt = webhook.receive(new Delivery(call::headers, bodies.read(call)));
        return Reply.text(status(receipt.kind()), receipt.text());
    }

    private static int status(Receipt.Kind kind) {
        return switch (kind) {
            case TAKEN -> 202;
            case SEEN_BEFORE, NOT_OURS -> 200;
            case UNSIGNED -> 401;
            case MALFORMED -> 400;
            case NOT_STORED -> 503;
        };
    }
}
