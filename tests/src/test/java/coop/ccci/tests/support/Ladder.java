package coop.ccci.tests.support;

import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.event.FanOut;
import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.Ports;
import coop.ccci.engine.run.RunReport;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.run.RunRequest.AfterRun;
import coop.ccci.engine.run.SwarmClimber;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.RungName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** A climb of the whole ladder, or of some rungs, with lab images; in a fresh cell unless another host is named. */
public record Ladder(
        Lab lab,
        String source,
        String ref,
        Optional<String> base,
        Set<RungName> only,
        HostChoice host,
        UnaryOperator<RecipePlugin> plugin,
        Ports ports) {

    /** Climbs a lab's sample repository at its pull request. */
    public static Ladder of(Lab lab) {
        return of(lab, lab.repository().toString(), lab.pullRequest());
    }

    /** Climbs a variant. */
    public static Ladder of(VariantRepository variant) {
        return of(variant.lab(), variant.folder().toString(), VariantRepository.BRANCH);
    }

    private static Ladder of(Lab lab, String source, String ref) {
        return new Ladder(
                lab,
                source,
                ref,
                Optional.empty(),
                EnumSet.allOf(RungName.class),
                new HostChoice.FreshCell(Egress.NONE),
                UnaryOperator.identity(),
                Ports.real());
    }

    /** The same at another commit. */
    public Ladder at(String other) {
        return new Ladder(lab, source, other, base, only, host, plugin, ports);
    }

    /** The same with these rungs only. */
    public Ladder only(RungName first, RungName... more) {
        return only(EnumSet.of(first, more));
    }

    /** The same with these rungs only. */
    public Ladder only(Set<RungName> rungs) {
        return new Ladder(lab, source, ref, base, rungs, host, plugin, ports);
    }

    /** The same on another host, which has the images. */
    public Ladder on(HostChoice other) {
        return new Ladder(lab, source, ref, base, only, other, plugin, ports);
    }

    /** The same with a change of the plug-in, after those made before. */
    public Ladder with(UnaryOperator<RecipePlugin> change) {
        return new Ladder(lab, source, ref, base, only, host, real -> change.apply(plugin.apply(real)), ports);
    }

    /** The same, upgrading from this branch. */
    public Ladder from(String branch) {
        return new Ladder(lab, source, ref, Optional.of(branch), only, host, plugin, ports);
    }

    /** The same through other ports. */
    public Ladder through(Ports others) {
        return new Ladder(lab, source, ref, base, only, host, plugin, others);
    }

    /** What the climber is asked for. */
    public RunRequest request() {
        return new RunRequest(
                lab.recipe(),
                source,
                ref,
                base,
                Optional.empty(),
                host,
                Folders.runs(),
                only,
                AfterRun.TEAR_DOWN,
                host instanceof HostChoice.FreshCell ? List.of(lab.images()) : List.of(),
                List.of("cc-ci", "run", lab.recipe().value(), "--ref", ref));
    }

    /** Climbs to the end. */
    public Climbed climb() {
        return climb(Events.none());
    }

    /** Climbs to the end; the saboteur acts on the events, while the climb waits for it. */
    public Climbed climb(Events saboteur) {
        Queue<Told> events = new ConcurrentLinkedQueue<>();
        Events recorder = (kind, text, facts) -> events.add(new Told(kind, text, facts));
        RunReport report = climber().climb(request(), new FanOut(List.of(recorder, saboteur)));
        return new Climbed(report.results(), report.folder(), List.copyOf(events));
    }

    /** What climbs. */
    public SwarmClimber climber() {
        return new SwarmClimber(
                        Folders.state(),
                        recipe -> plugin.apply(Plugins.of(recipe)),
                        new Harness("0.0.0-test", "0".repeat(40)))
                .through(ports);
    }
}
