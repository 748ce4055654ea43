package coop.ccci.engine.record;

import java.util.Map;

/** The state of every milestone, how many verdicts there are, and the hash of the newest (zeros before the first). */
record State(Map<String, MilestoneState> milestones, int reviews, String newestReview) {
    static final String HEADING = "State";
}
