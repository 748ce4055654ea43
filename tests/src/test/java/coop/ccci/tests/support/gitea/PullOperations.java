package coop.ccci.tests.support.gitea;

import java.util.List;
import java.util.Optional;

/** Pull requests. */
record PullOperations(Desk desk) {
    Answer list(Caller caller, Call call, Parts parts) {
        String state = call.query("state").orElse("open");
        List<Pull> pulls = desk.repo(caller, parts).pulls().descendingMap().values().stream()
                .filter(pull -> state.equals("all") || pull.state().word().equals(state))
                .toList();
        return Pages.linked(
                call, desk.base(), pulls, pull -> desk.shown().pulls().of(pull, caller.user()));
    }

    Answer show(Caller caller, Call call, Parts parts) {
        Pull pull = Optional.ofNullable(desk.repo(caller, parts).pulls().get(parts.number("index")))
                .orElseThrow(Refusal::notFound);
        return Answer.ok(desk.shown().pulls().of(pull, caller.user()));
    }
}
