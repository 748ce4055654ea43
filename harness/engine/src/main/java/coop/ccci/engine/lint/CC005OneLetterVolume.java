package coop.ccci.engine.lint;

import java.util.List;

/** No volume has a name of one letter. */
final class CC005OneLetterVolume implements Rule {
    @Override
    public Facts facts() {
        return new Facts("CC005", Severity.WARN, "no volume has a name of one letter");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .flatMap(stack -> stack.compose().volumes().keySet().stream())
                .filter(volume -> volume.matches("[A-Za-z]"))
                .map(volume -> new Hit(
                        subject.where("volumes", volume),
                        "docker takes " + volume + ":/path for a drive of Windows and mounts no volume " + volume,
                        "give the volume a longer name"))
                .toList();
    }
}
