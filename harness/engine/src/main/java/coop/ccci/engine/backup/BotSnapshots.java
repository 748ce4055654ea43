package coop.ccci.engine.backup;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The snapshots that backup-bot-two knows of a stack, and what they hold. */
record BotSnapshots(BotCommand bot) {
    /** Where the bot mounts the Host's volumes, wherever the Host keeps them. */
    private static final String VOLUMES = "/var/lib/docker/volumes/";

    private static final Pattern ID = Pattern.compile("(?<![0-9a-zA-Z])([0-9a-f]{64}|[0-9a-f]{8})(?![0-9a-zA-Z])");

    Set<String> of(StackName stack) {
        return ID.matcher(bot.run("-h", stack.value(), "snapshots"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The one snapshot that was not there before. */
    String added(StackName stack, Set<String> before) {
        Set<String> after = of(stack);
        after.removeAll(before);
        if (after.size() != 1) {
            throw new HostTrouble(
                    "backing up " + stack + ": the backup bot lists " + after.size() + " new snapshots instead of one",
                    "see that nothing else backs this stack up at the same time, and look at the bot's logs");
        }
        return after.iterator().next();
    }

    SnapshotListing list(String id, StackName stack, List<CapturedVolume> volumes) {
        return new SnapshotListing(
                id,
                volumes.stream()
                        .flatMap(volume -> files(id, stack, volume).stream())
                        .toList());
    }

    private List<SnapshotFile> files(String id, StackName stack, CapturedVolume volume) {
        String root = VOLUMES + stack.scoped(volume.volume()) + "/_data";
        TreeSet<String> paths = bot.run("-h", stack.value(), "ls", "-s", id, root)
                .lines()
                .filter(line -> line.contains(root + "/"))
                .map(line -> line.substring(line.indexOf(root) + root.length()).stripTrailing())
                .collect(Collectors.toCollection(TreeSet::new));
        return paths.stream()
                .filter(path -> !isFolder(path, paths))
                .map(path -> new SnapshotFile(volume.root() + path, OptionalLong.empty()))
                .toList();
    }

    /** The bot does not mark folders; one that holds something shows by what it holds. */
    private static boolean isFolder(String path, TreeSet<String> paths) {
        String inside = paths.ceiling(path + "/");
        return inside != null && inside.startsWith(path + "/");
    }
}
