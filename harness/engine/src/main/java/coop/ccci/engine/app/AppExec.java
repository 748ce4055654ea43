package coop.ccci.engine.app;

import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.Exec.ExitPolicy;
import coop.ccci.kit.ExecResult;
import java.util.List;

/** Runs what a plug-in asks for, and words its failures so that they can be read without the plug-in's code. */
record AppExec(ContainerExec containers, Redaction redaction) {
    private static final int WORDS = 4;

    ExecResult run(ServiceContainer container, Exec exec) {
        ExecResult result = ended(container, exec);
        if (result.exit() != 0 && exec.exitPolicy() == ExitPolicy.ZERO_OR_THROW) {
            throw new AppTrouble(naming(exec) + " exited " + result.exit() + ": " + said(result));
        }
        return result;
    }

    private ExecResult ended(ServiceContainer container, Exec exec) {
        try {
            return containers.run(container, new ContainerCommand(exec.argv(), exec.stdin(), exec.timeout()));
        } catch (ContainerTrouble trouble) {
            throw new AppTrouble(naming(exec) + ": " + trouble.why(), trouble);
        }
    }

    private String naming(Exec exec) {
        List<String> argv = exec.argv();
        String words = String.join(" ", argv.subList(0, Math.min(WORDS, argv.size())));
        String shown = redaction.of(words).lines().findFirst().orElse("");
        String cut = shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
        return "running \"" + cut + (argv.size() > WORDS ? " …" : "") + "\" in service " + exec.service();
    }

    private String said(ExecResult result) {
        String text = redaction.tail(result.stderr().isBlank() ? result.stdout() : result.stderr());
        return text.isEmpty() ? "it said nothing" : text;
    }
}
