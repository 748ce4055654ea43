package coop.ccci.engine.cell;

/** A private network of two addresses between the machine and a cell: the {@code index}th /30 of 10.213.0.0/16. */
record Link(int index) {
    static final int COUNT = 1 << 14;

    String name() {
        return "cc-%04x".formatted(index);
    }

    String network() {
        return host(0) + "/30";
    }

    String gateway() {
        return host(1);
    }

    String address() {
        return host(2);
    }

    private String host(int number) {
        int low = index * 4 + number;
        return "10.213." + (low >> 8) + "." + (low & 0xff);
    }
}
