package coop.ccci.engine.record;

/** What a file says, its bytes, and their SHA-256. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from one file to another, never compared
record Filed<T>(T content, byte[] bytes, String sha256) {
    static <T> Filed<T> of(T content, byte[] bytes) {
        return new Filed<>(content, bytes, Sha256.of(bytes));
    }
}
