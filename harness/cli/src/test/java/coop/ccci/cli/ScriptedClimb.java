package coop.ccci.cli;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.RunReport;
import coop.ccci.engine.run.RunRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A climb read from a script: lines of {@code <ms> <kind>|<text>|<fact>=<value> ...}, and the file it ends with. */
record ScriptedClimb(Stage.ScriptedClock clock, List<String> events, String results) implements Climber {

    @Override
    public RunReport climb(RunRequest request, Events listener) {
        events.forEach(line -> tell(listener, line.split("\\|", -1)));
        try {
            Path folder = Files.createDirectories(request.runsFolder().resolve("scripted"));
            Files.writeString(folder.resolve("results.json"), results);
            return new RunReport(ResultsFile.read(folder), folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void tell(Events listener, String[] parts) {
        String[] when = parts[0].split(" ", -1);
        Map<String, String> facts = new HashMap<>();
        for (String fact : parts[2].isBlank() ? new String[0] : parts[2].split(" ", -1)) {
            facts.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        clock.is(Long.parseLong(when[0]));
        listener.tell(when[1], parts[1], facts);
    }
}
