package coop.ccci.engine.leak;

/** Sees a range of bytes; there is {@link Words#SLACK} room behind it. */
interface Piece {
    void show(byte[] data, int from, int to);
}
