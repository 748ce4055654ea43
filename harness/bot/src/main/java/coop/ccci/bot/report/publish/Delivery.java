package coop.ccci.bot.report.publish;

import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.report.gate.Gate;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.bot.store.Outbox.Message;
import java.net.URI;

/** Takes one message through the gate to the forge; where the gate does not open, the forge is told that and nothing else. */
public final class Delivery {
    private final Forge forge;
    private final Comments comments;
    private final LeakGate gate;

    public Delivery(Forge forge, Comments comments, LeakGate gate) {
        this.forge = forge;
        this.comments = comments;
        this.gate = gate;
    }

    /** What the gate said; whatever it was has been delivered when this returns. */
    Gate<String> deliver(Message message) {
        return switch (message) {
            case Message.Reaction reaction -> react(reaction);
            case Message.Text text -> publish(text);
            case Message.Status status -> set(status);
        };
    }

    private Gate<String> react(Message.Reaction reaction) {
        comments.react(reaction.pullRequest().repo(), reaction.comment());
        return new Gate.Open<>("");
    }

    private Gate<String> publish(Message.Text text) {
        Gate<String> answer = gate.pass(text.body());
        String body = switch (answer) {
            case Gate.Open<String>(String open) -> open;
            case Gate.Closed<String> closed -> Fact.WITHHELD.comment(text.marker());
            case Gate.Stuck<String> stuck -> Fact.STUCK.comment(text.marker());
        };
        comments.publish(text.pullRequest(), text.marker(), body);
        return answer;
    }

    private Gate<String> set(Message.Status message) {
        CommitStatus status = message.status();
        Gate<String> answer = gate.pass(String.join(
                "\n",
                status.context(),
                status.description(),
                status.target().map(URI::toString).orElse("")));
        CommitStatus shown = switch (answer) {
            case Gate.Open<String> open -> status;
            case Gate.Closed<String> closed -> Fact.WITHHELD.status(status.context());
            case Gate.Stuck<String> stuck -> Fact.STUCK.status(status.context());
        };
        forge.status(message.pullRequest().repo(), message.commit(), shown);
        return answer;
    }
}
