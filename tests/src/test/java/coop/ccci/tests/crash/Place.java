package coop.ccci.tests.crash;

/** A pull request. */
record Place(String repository, int number) {
    @Override
    public String toString() {
        return repository + "#" + number;
    }
}
