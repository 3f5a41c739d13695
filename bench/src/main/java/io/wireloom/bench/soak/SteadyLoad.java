package io.wireloom.bench.soak;

import io.wireloom.bench.copies.stress.WireCopy;
import io.wireloom.bench.copies.stress.WireCopy.Item;
import io.wireloom.bench.line.Load;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Sends copy to the HTTP door at a steady rate, from the moment it is made until it is closed. */
final class SteadyLoad implements AutoCloseable {

    private final Load load;
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * @param door the ingest-service
     * @param perSecond how many items a second; as many as are taken when infinite
     */
    SteadyLoad(URI door, WireCopy copy, double perSecond) {
        load = new Load(List.of(door));
        thread = new Thread(() -> send(copy, perSecond), "steady-load");
        thread.start();
    }

    long taken() {
        return load.taken();
    }

    /** How often the door asked to wait. */
    long askedToWait() {
        return load.askedToWait();
    }

    /** Stops, and waits until what has been begun is taken. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(WireCopy copy, double perSecond) {
        Iterator<Item> untilStopped = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !stopped;
            }

            @Override
            public Item next() {
                return copy.next();
            }
        };
        try {
            load.send(untilStopped, perSecond, Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
