package coop.ccci.engine.leak;

import java.util.List;

/**
 * Finds all forms at once: looks at every few bytes through a filter that fits in the processor's cache, and compares
 * only where the filter does not say no.
 *
 * <p>An automaton would look at each byte, one after the other, and be several times slower.
 */
final class MultiMatcher {
    private static final int LONGEST_HEAD = 11;

    /** Told of every form that stands at a place, at least as far as the data reaches. */
    interface Hits {
        void at(int place, Form form);
    }

    private final int shortest;
    private final GramFilter filter;
    private final Heads heads;

    private MultiMatcher(List<Form> forms, int shortest) {
        this.shortest = shortest;
        this.filter = new GramFilter(forms, shortest);
        this.heads = new Heads(forms, shortest);
    }

    /** A matcher for these forms, each of at least 6 bytes. */
    static MultiMatcher of(List<Form> forms) {
        int shortest = forms.stream().mapToInt(Form::length).min().orElse(LONGEST_HEAD);
        return new MultiMatcher(List.copyOf(forms), Math.min(LONGEST_HEAD, shortest));
    }

    /** Judges the starts from {@code from} that have enough data behind them; returns the first one that has not. */
    int search(byte[] data, int from, int to, Hits hits) {
        int undecided = Math.max(from, to - shortest + 1);
        int last = to - GramFilter.GRAM;
        int step = filter.step();
        for (int place = filter.next(data, from + step - 1, last);
                place <= last;
                place = filter.next(data, place + step, last)) {
            compare(data, place, undecided, to, hits);
        }
        return undecided;
    }

    private void compare(byte[] data, int place, int undecided, int to, Hits hits) {
        int distances = filter.distancesAt(data, place);
        while (distances != 0) {
            int start = place - Integer.numberOfTrailingZeros(distances);
            distances &= distances - 1;
            if (start < undecided) {
                compareAt(data, start, to, hits);
            }
        }
    }

    private void compareAt(byte[] data, int start, int to, Hits hits) {
        for (Form form : heads.at(data, start)) {
            if (form.stands(0, Math.min(form.length(), to - start), data, start)) {
                hits.at(start, form);
            }
        }
    }

    /** The first place from {@code from} at which a form may begin that the data ends within; {@code to} if none. */
    int beginning(byte[] data, int from, int to) {
        int place = from;
        while (place < to && !heads.mayBeginAt(data, place, to)) {
            place++;
        }
        return place;
    }
}
