package coop.ccci.engine.lab;

import coop.ccci.engine.cell.Cell;
import coop.ccci.engine.cell.CellSpec;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.Cache;
import coop.ccci.engine.machine.Digest;
import coop.ccci.engine.machine.StateRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The images of labs, as archives for {@code docker load}; all labs share one base image with the packages of all. */
public final class LabImages {
    private static final String FORM = "1";

    private final Cache cache;
    private final Cells cells;
    private final Events events;
    private final List<Path> labs;

    /** {@code labs} are the folders of all labs there are, whether their images are asked for or not. */
    public LabImages(StateRoot root, Cells cells, Events events, List<Path> labs) {
        this.cache = new Cache(root.images());
        this.cells = cells;
        this.events = events;
        this.labs = List.copyOf(labs);
    }

    /** The archive of a lab's images; built in a cell of its own where neither its files nor the base were built before. */
    public Path archive(Path lab) {
        LabPlan plan = LabPlan.of(lab);
        BaseImage base = new BaseImage(plan.suite(), packages(lab));
        return cache.entry(digest(lab, plan, base) + ".tar", target -> {
            Path rootfs = base.rootfs(cache, events);
            events.tell(
                    "lab.building",
                    "Building " + plan.images().size() + " images of " + lab,
                    Map.of("images", Integer.toString(plan.images().size())));
            try (Cell cell = cells.boot(CellSpec.fresh(Egress.NONE))) {
                new LabBuild(new CellShell(cell), events, lab, plan).build(rootfs, target);
            }
        });
    }

    static String digest(Path lab, LabPlan plan, BaseImage base) {
        Digest digest = new Digest().word(FORM).word(base.digest()).files(lab, lab.resolve("images.yml"));
        plan.images().stream()
                .map(LabPlan.Image::context)
                .distinct()
                .forEach(context -> digest.files(lab, lab.resolve(context)));
        return digest.hex();
    }

    private SortedSet<String> packages(Path lab) {
        SortedSet<String> packages = new TreeSet<>();
        Stream.concat(labs.stream(), Stream.of(lab))
                .forEach(each -> packages.addAll(LabPlan.of(each).packageNames(each)));
        return packages;
    }
}
