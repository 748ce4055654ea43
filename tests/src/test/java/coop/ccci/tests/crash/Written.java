package coop.ccci.tests.crash;

/** A comment of somebody on a pull request, under the number that the forge gave it. */
record Written(long id, Place place, Person author, Ask ask) {

    boolean isAccepted() {
        return ask.isForARun() && !author.isStranger();
    }

    boolean isRefused() {
        return ask.isForARun() && author.isStranger();
    }
}
