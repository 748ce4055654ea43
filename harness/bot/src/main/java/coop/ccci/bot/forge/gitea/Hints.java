package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the bot's comments were seen last; of many the newest, and wrong ones cost a look. */
final class Hints {
    private static final int MOST = 1000;

    private final Map<Place, Long> places = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Long> eldest) {
            return size() > MOST;
        }
    };

    private record Place(PullRequestId pull, Marker marker) {}

    synchronized Optional<Long> get(PullRequestId pull, Marker marker) {
        return Optional.ofNullable(places.get(new Place(pull, marker)));
    }

    synchronized void put(PullRequestId pull, Marker marker, long id) {
        places.put(new Place(pull, marker), id);
    }
}
