package coop.ccci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Rows of cells, each column as wide as its widest cell; lines of a last cell hang below each other. */
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

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }

    private String line(List<Cell> row) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (Cell cell : row.subList(0, row.size() - 1)) {
            line.append(padded(cell, width(column))).append("  ");
            column++;
        }
        Cell last = row.getLast();
        String hanging = last.text().replace("\n", "\n" + " ".repeat(start(column)));
        return line.append(last.paint().apply(hanging)).toString().stripTrailing();
    }

    private int start(int column) {
        return IntStream.range(0, column).map(this::width).sum() + 2 * column;
    }

    private static String padded(Cell cell, int width) {
        String space = " ".repeat(width - cell.text().length());
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
