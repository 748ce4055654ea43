package coop.ccci.cli;

import coop.ccci.model.ExitCode;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Problem;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.UsageProblem;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The one place where an exception becomes sentences and an exit code. */
record CatchLadder(Pane err, String version) {

    ExitCode caught(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            err.text("cc-ci: " + Printable.indented(problem.what(), 7) + "\n  next: "
                    + Printable.indented(problem.next(), 8) + "\n");
            return codeOf(problem);
        }
        err.text("cc-ci: this is a bug of cc-ci, not of your recipe or host: " + Printable.oneLine(thrown.toString())
                + "\n  next: report it where you got cc-ci from, with these lines and the run's folder; this is cc-ci "
                + version + " on Java " + Runtime.version() + "\n" + trace(thrown));
        return ExitCode.BUG;
    }

    private static ExitCode codeOf(Problem problem) {
        return switch (problem) {
            case UsageProblem usage -> ExitCode.USAGE;
            case HostTrouble host -> ExitCode.UNVERIFIED;
            case RecipeProblem recipe -> ExitCode.RED;
        };
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
