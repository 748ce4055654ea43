package coop.ccci.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which cc-ci this is: its version, and the commit that the launcher found it at. */
record Build(String version, String commit) {
    static final String UNKNOWN = "unknown";

    static Build ofProcess(Properties system) {
        Properties properties = new Properties();
        try (InputStream stream = Build.class.getResourceAsStream("build.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String commit = system.getProperty("cc-ci.commit", "");
        return new Build(
                properties.getProperty("version", UNKNOWN), commit.matches("[0-9a-f]{40}(-dirty)?") ? commit : UNKNOWN);
    }

    @Override
    public String toString() {
        return version + (commit.equals(UNKNOWN) ? "" : " (" + commit.replaceFirst("^(.{12}).{28}", "$1") + ")");
    }
}
