package coop.ccci.engine.lint;

import java.util.List;

/** .env.sample and the compose files can be read as docker reads them. */
final class CC000Readable implements Rule {
    @Override
    public Facts facts() {
        return new Facts("CC000", Severity.ERROR, ".env.sample and the compose files can be read as docker reads them");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.troubles().stream()
                .map(trouble -> new Hit(where(trouble.what()), trouble.what(), trouble.next()))
                .toList();
    }

    /** The problem's own sentence begins with {@code reading <file>:<line>: }. */
    private static String where(String what) {
        return what.replaceFirst("^reading ", "").replaceFirst(": .*$", "");
    }
}
