package coop.ccci.engine.run;

import coop.ccci.engine.rung.LiveStack;
import coop.ccci.model.results.BackupFacts;
import coop.ccci.model.results.LintReport;
import coop.ccci.model.results.ServiceIdentity;
import coop.ccci.model.results.VolumeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the lanes saw beside their rungs' outcomes; safe for several threads. */
final class Findings {
    private final Map<String, String> images = new TreeMap<>();
    private List<ServiceIdentity> base = List.of();
    private List<ServiceIdentity> head = List.of();
    private List<VolumeRow> volumes = List.of();
    private Optional<LiveStack> headStack = Optional.empty();
    private Optional<BackupFacts> backup = Optional.empty();
    private Optional<LintReport> lint = Optional.empty();

    synchronized void lint(LintReport report) {
        lint = Optional.of(report);
    }

    synchronized void headStack(LiveStack stack) {
        headStack = Optional.of(stack);
        images.putAll(stack.deployed().imageIds());
    }

    synchronized void head(List<ServiceIdentity> identities) {
        head = List.copyOf(identities);
    }

    synchronized void base(List<ServiceIdentity> identities) {
        base = List.copyOf(identities);
        identities.forEach(identity -> images.put(identity.image(), identity.intendedDigest()));
    }

    synchronized void volumes(List<VolumeRow> rows) {
        volumes = new ArrayList<>(rows);
    }

    synchronized void backup(Optional<BackupFacts> facts) {
        backup = facts;
    }

    synchronized Map<String, String> images() {
        return new TreeMap<>(images);
    }

    synchronized List<ServiceIdentity> base() {
        return base;
    }

    synchronized List<ServiceIdentity> head() {
        return head;
    }

    synchronized List<VolumeRow> volumes() {
        return volumes;
    }

    synchronized Optional<LiveStack> headStack() {
        return headStack;
    }

    synchronized Optional<BackupFacts> backup() {
        return backup;
    }

    synchronized Optional<LintReport> lint() {
        return lint;
    }
}
