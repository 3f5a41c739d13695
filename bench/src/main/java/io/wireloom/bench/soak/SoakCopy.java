package io.wireloom.bench.soak;

import io.wireloom.bench.incidents.DeskCorpus;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

/** Copy without end about generated events, each told by several articles: the same each time, and no event twice. */
final class SoakCopy implements Iterator<SoakCopy.Piece> {

    private static final int EVENTS_AT_A_TIME = 50;

    private final Queue<Piece> next = new ArrayDeque<>();
    private int chunk;
    private int written;

    /** An item: its id and its text. */
    record Piece(String itemId, String text) {}

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Piece next() {
        if (next.isEmpty()) {
            DeskCorpus.texts(chunk++, EVENTS_AT_A_TIME).forEach(text -> next.add(new Piece("soak-" + written++, text)));
        }
        return next.remove();
    }
}
