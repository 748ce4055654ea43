package coop.ccci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of cells, each column as wide as its widest cell; colours are put on after the padding. */
final class Table {
    private final List<List<Cell>> rows = new ArrayList<>();

    /** One cell, and how its padded text is coloured. */
    record Cell(String text, Side side, UnaryOperator<String> paint) {
        static Cell of(String text) {
            return new Cell(text, Side.LEFT, UnaryOperator.identity());
        }

        static Cell right(String text) {
            return new Cell(text, Side.RIGHT, UnaryOperator.identity());
        }
    }

    /** To which side a cell's text is set. */
    enum Side {
        LEFT,
        RIGHT
    }

    Table row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    Table row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The column at which a cell begins, for text that hangs below it. */
    int start(int column) {
        int start = 0;
        for (int i = 0; i < column; i++) {
            start += width(i) + 2;
        }
        return start;
    }

    String line(int row) {
        StringBuilder line = new StringBuilder();
        List<Cell> cells = rows.get(row);
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(padded(cells.get(i), i == cells.size() - 1 ? 0 : width(i)));
        }
        return line.toString().stripTrailing();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(i)).append('\n');
        }
        return text.toString();
    }

    private static String padded(Cell cell, int width) {
        String space = " ".repeat(Math.max(0, width - cell.text().length()));
        String painted = cell.paint().apply(cell.text());
        return cell.side() == Side.LEFT ? painted + space : space + painted;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
    }
}
