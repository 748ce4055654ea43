package coop.ccci.bot.build.drone;

import coop.ccci.bot.build.ExecutorTrouble;
import java.util.List;
import java.util.stream.Collectors;

/** Why a build that is over left no results, in words: what Drone says of it, and how its log ends. */
record Ended(DroneClient drone, DroneBuild build) {
    private static final int LINES = 5;
    private static final long MINUTE = 60;

    String why() {
        return switch (build.status()) {
            case SKIPPED -> "Drone skipped build " + build.number() + ": nothing in .drone.yml matched it";
            case KILLED -> "build " + build.number() + " was ended at the repository's time limit in Drone";
            default -> "build " + build.number() + " ended with " + build.status() + error() + step() + log();
        };
    }

    /** Whether it was ended by a person: what Drone ends at its time limit it calls killed as well. */
    boolean isByAPerson() {
        return build.status() == DroneStatus.DECLINED || (build.status() == DroneStatus.KILLED && !isAtItsLimit());
    }

    private boolean isAtItsLimit() {
        long limit = drone.repository().timeout() * MINUTE;
        return limit > 0 && build.started() > 0 && build.finished() - build.started() >= limit;
    }

    private String error() {
        return build.error().isEmpty() ? "" : " (" + Sentences.shown(build.error()) + ")";
    }

    private String step() {
        return build.failed()
                .flatMap(build::step)
                .map(step -> ", step " + Sentences.shown(step.name()) + " with " + step.exitCode() + " "
                        + Sentences.shown(step.error()))
                .map(String::stripTrailing)
                .orElse("");
    }

    private String log() {
        String end = tail();
        return end.isEmpty() ? "" : "; its log ends: " + end;
    }

    private String tail() {
        try {
            List<DroneLine> lines =
                    build.failed().map(step -> drone.logs(build.number(), step)).orElse(List.of());
            return lines.stream()
                    .map(line -> Sentences.shown(line.text()))
                    .filter(line -> !line.isEmpty())
                    .skip(Math.max(0, lines.size() - LINES))
                    .collect(Collectors.joining(" / "));
        } catch (ExecutorTrouble unreadable) {
            return "(" + unreadable.what() + ")";
        }
    }
}
