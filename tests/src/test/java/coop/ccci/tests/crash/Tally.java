package coop.ccci.tests.crash;

import java.util.List;
import java.util.stream.Stream;

/** What came of a siege: how much there was of everything, and what is wrong with it. */
record Tally(int kills, int early, int comments, long told, long handled, int runs, int builds, List<String> wrong) {

    Tally plus(Tally other) {
        return new Tally(
                kills + other.kills,
                early + other.early,
                comments + other.comments,
                told + other.told,
                handled + other.handled,
                runs + other.runs,
                builds + other.builds,
                Stream.concat(wrong.stream(), other.wrong.stream()).toList());
    }

    @Override
    public String toString() {
        return kills + " kills, " + early + " of them before the bot served; " + comments + " comments, " + told
                + " told by webhook and the others found by polling, " + handled + " handled before the last kill; "
                + runs + " runs, " + builds + " builds; wrong: " + wrong.size();
    }
}
