package coop.ccci.tests.support.gitea;

/** What the server does when it is asked for something. */
interface Operation {
    /** Does it for this caller. */
    Answer answer(Caller caller, Call call, Parts parts);
}
