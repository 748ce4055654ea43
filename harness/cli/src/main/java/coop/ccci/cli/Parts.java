package coop.ccci.cli;

import coop.ccci.bot.Examination;
import coop.ccci.engine.adversary.Attack;
import coop.ccci.engine.adversary.Effort;
import coop.ccci.engine.adversary.Watch;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.reproduce.Reproducer;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.RecipeName;
import coop.ccci.model.results.LintReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The parts that the commands drive, each made only when a command asks for it. */
interface Parts {

    /** Starts the bot that a file configures; everything that is wrong with the file is one {@link coop.ccci.model.UsageProblem}. */
    Resident bot(Path config);

    /** Looks at everything that the bot of this file needs, and starts nothing. */
    List<Examination.Item> examine(Path config);

    /** Has the signals that would end this process raised, one after the other. */
    Signals signals();

    /** Climbs the ladder. */
    Climber climber();

    /** Climbs a second time and compares. */
    Reproducer reproducer();

    /** Reads a recipe at a commit and judges it without a stack. */
    Linter linter();

    /** The cells of this machine. */
    CellPark cells(Events events);

    /** The machine's own fitness to boot cells. */
    Machine machine();

    /** Removes what killed commands left on this machine; gives it in words. */
    List<String> sweep();

    /** The sample of a recipe that ships with cc-ci. */
    Demo demo(RecipeName recipe);

    /** Attacks what the plug-in of this name finds green; a name that no plug-in has is a {@link coop.ccci.model.UsageProblem}. */
    Attacker attacker(String plugin);

    /** The checkout that this program was started from. */
    Path checkout();

    /** A bot that was started. */
    interface Resident extends AutoCloseable {
        /** Begins no more runs. */
        void drain();

        /** Whether a run is under way that ends with this process. */
        boolean isBusy();

        /** How long such runs are waited for. */
        Duration drainWithin();

        /** Ends; runs that are under way are broken off and take their stacks down. */
        @Override
        void close();
    }

    /** Judges a recipe's files. */
    interface Linter {
        LintReport lint(RecipeName recipe, String source, String ref);
    }

    /** Boots, lists and ends cells that outlive the command. */
    interface CellPark {
        CellLine up(Optional<String> id, Egress egress);

        List<CellLine> list();

        Login login(String id);

        void down(String id);
    }

    /** A cell as a list shows it. */
    record CellLine(String id, String address, String state, String since) {}

    /** What it takes to log in to a cell. */
    record Login(SshAddress address, Path identity, Path knownHosts) {}

    /** Looks for what a cell needs of this machine, and installs what is missing. */
    interface Machine {
        List<Need> examine();

        /** Installs what is missing; what could not be is a {@link coop.ccci.model.HostTrouble}. */
        void install(Events events);
    }

    /** One thing seen on this machine, how much it matters to cells, and the command that mends it (empty: nothing to mend). */
    record Need(String seen, Weight weight, String mend) {
        /** How much it matters. */
        enum Weight {
            FINE,
            NOTE,
            BLOCKS
        }
    }

    /** Takes away what a green climb claims, one thing after the other. */
    interface Attacker {
        /** The recipe that the plug-in is for. */
        RecipeName recipe();

        /** Attacks. */
        Attack attack(RunRequest request, Effort effort, Watch watch) throws InterruptedException;
    }

    /** Makes the demo's recipe repository and images ready. */
    interface Demo {
        DemoSubject prepare(Events events);
    }

    /** The demo's recipe: its name, repository, the ref judged by default, and the archives of its images. */
    record DemoSubject(RecipeName recipe, String source, String defaultRef, List<Path> imageArchives) {}
}
