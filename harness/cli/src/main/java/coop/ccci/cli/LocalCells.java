package coop.ccci.cli;

import coop.ccci.cli.Parts.CellLine;
import coop.ccci.cli.Parts.CellPark;
import coop.ccci.cli.Parts.Login;
import coop.ccci.engine.cell.Cell;
import coop.ccci.engine.cell.CellSpec;
import coop.ccci.engine.cell.CellStatus;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.cell.Lifetime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The engine's cells as the commands ask for them. */
record LocalCells(Cells cells) implements CellPark {

    @Override
    public CellLine up(Optional<String> id, Egress egress) {
        Cell cell = cells.boot(new CellSpec(id.orElseGet(CellSpec::freshId), egress, Lifetime.STAYS));
        return list().stream()
                .filter(line -> line.id().equals(cell.id()))
                .findFirst()
                .orElse(new CellLine(cell.id(), cell.address().toString(), "running", ""));
    }

    @Override
    public List<CellLine> list() {
        return cells.list().stream().map(LocalCells::line).toList();
    }

    @Override
    public Login login(String id) {
        Cell cell = cells.running(id);
        return new Login(cell.address(), cell.identity(), cell.knownHosts());
    }

    @Override
    public void down(String id) {
        cells.down(id);
    }

    private static CellLine line(CellStatus status) {
        return new CellLine(
                status.id(),
                status.address().map(Object::toString).orElse("-"),
                status.life().name().toLowerCase(Locale.ROOT),
                status.since().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
