package coop.ccci.cli;

import coop.ccci.engine.run.Clock;
import java.nio.file.Path;

/** What the commands get from outside: where to print, the environment, the user's home, the time, and the parts they drive. */
record Surroundings(Screen screen, Variables variables, Path home, Clock clock, String version, Parts parts) {}
