package coop.ccci.engine.leak;

import java.util.ArrayList;
import java.util.List;

/** The forms by their first bytes, and all beginnings shorter than that. */
final class Heads {
    private static final Form[] NONE = {};

    private final int length;
    private final LongTable heads;
    private final LongTable beginnings;
    private final Form[][] groups;

    Heads(List<Form> forms, int shortest) {
        length = Math.min(Long.BYTES, shortest);
        heads = new LongTable(forms.size());
        beginnings = new LongTable(forms.size() * length);
        List<List<Form>> grouped = new ArrayList<>();
        byte[] start = new byte[length + Words.SLACK];
        for (Form form : forms) {
            form.copyTo(start, length);
            file(form, start, grouped);
        }
        groups = grouped.stream().map(group -> group.toArray(Form[]::new)).toArray(Form[][]::new);
    }

    private void file(Form form, byte[] start, List<List<Form>> grouped) {
        int index = heads.add(Words.someAt(start, 0, length));
        if (index == grouped.size()) {
            grouped.add(new ArrayList<>());
        }
        grouped.get(index).add(form);
        for (int count = 1; count < length; count++) {
            beginnings.add(beginning(start, 0, count));
        }
    }

    /** The forms that may stand at this place, where at least the shortest form's length of data is left. */
    Form[] at(byte[] data, int place) {
        int index = heads.indexOf(Words.someAt(data, place, length));
        return index < 0 ? NONE : groups[index];
    }

    /** Whether the data ends, after this place, in the middle of what may become a form. */
    boolean mayBeginAt(byte[] data, int place, int end) {
        int left = end - place;
        if (left < length) {
            return beginnings.indexOf(beginning(data, place, left)) >= 0;
        }
        for (Form form : at(data, place)) {
            if (form.length() > left && form.stands(0, left, data, place)) {
                return true;
            }
        }
        return false;
    }

    private static long beginning(byte[] data, int place, int count) {
        return Words.someAt(data, place, count) | ((long) count << (Long.SIZE - Byte.SIZE));
    }
}
