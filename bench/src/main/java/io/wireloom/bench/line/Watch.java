package io.wireloom.bench.line;

import io.wireloom.contracts.status.Lag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the line once a second for as long as it is open. */
final class Watch implements AutoCloseable {

    private final LineStack stack;
    private final Load load;
    private final long started = System.nanoTime();
    private final List<Moment> moments = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Watch(LineStack stack, Load load) {
        this.stack = stack;
        this.load = load;
        var unused = timer.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    private void look() {
        Lag lag = stack.lag();
        Map<String, Long> waiting = new LinkedHashMap<>();
        LineStack.SERVICES.forEach(service -> waiting.put(service, lag.waiting(service)));
        try {
            moments.add(new Moment(
                    (System.nanoTime() - started) / 1e9,
                    load.taken(),
                    waiting,
                    stack.usage(),
                    stack.residentMegabytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
