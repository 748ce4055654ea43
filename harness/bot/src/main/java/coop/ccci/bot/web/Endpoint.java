package coop.ccci.bot.web;

import java.io.IOException;

/** Answers the requests for one kind of address. */
@FunctionalInterface
interface Endpoint {

    /** A {@link ClientGone} needs no answer; any other {@link IOException} is trouble of this machine. */
    Reply answer(Call call) throws IOException, Refusal;
}
