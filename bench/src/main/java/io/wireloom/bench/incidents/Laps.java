package io.wireloom.bench.incidents;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How long each question to a store took, from asking until the answer was there. */
final class Laps {

    private final Map<String, AtomicLong> nanos = new ConcurrentHashMap<>();

    /** The store, its questions timed. */
    <T> T timed(Class<T> type, T store) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Uni<?> answer = (Uni<?>) method.invoke(store, arguments);
                        return timed(method.getName(), answer);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private <T> Uni<T> timed(String name, Uni<T> answer) {
        return Uni.createFrom().deferred(() -> {
            long begin = System.nanoTime();
            return answer.invoke(
                    () -> nanos.computeIfAbsent(name, key -> new AtomicLong()).addAndGet(System.nanoTime() - begin));
        });
    }

    /** Milliseconds by question. */
    Map<String, Double> millis() {
        Map<String, Double> millis = new TreeMap<>();
        nanos.forEach((name, of) -> millis.put(name, of.get() / 1e6));
        return millis;
    }

    void reset() {
        nanos.clear();
    }
}
