package coop.ccci.engine.backup;

import coop.ccci.engine.backup.BackupPlan.Capture;
import coop.ccci.engine.backup.BackupPlan.Hooks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans for the lab stack: service app mounts alpha and beta, service plain (without bash) mounts gamma. */
record Plans(List<Capture> captures, List<Hooks> hooks) {

    static Plans capturing(String volume, String... paths) {
        return new Plans(List.of(new Capture(volume, List.of(paths))), List.of());
    }

    Plans and(String volume, String... paths) {
        return new Plans(append(captures, new Capture(volume, List.of(paths))), hooks);
    }

    Plans preHook(String service, String line) {
        return with(service, Optional.of(line), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Plans postHook(String service, String line) {
        return with(service, Optional.empty(), Optional.of(line), Optional.empty(), Optional.empty());
    }

    Plans restoreHooks(String service, String pre, String post) {
        return with(service, Optional.empty(), Optional.empty(), Optional.of(pre), Optional.of(post));
    }

    BackupPlan plan() {
        return new BackupPlan(captures, hooks);
    }

    private Plans with(
            String service,
            Optional<String> backupPre,
            Optional<String> backupPost,
            Optional<String> restorePre,
            Optional<String> restorePost) {
        List<String> volumes = service.equals("app") ? List.of("alpha", "beta") : List.of("gamma");
        return new Plans(
                captures, append(hooks, new Hooks(service, volumes, backupPre, backupPost, restorePre, restorePost)));
    }

    private static <T> List<T> append(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }
}
