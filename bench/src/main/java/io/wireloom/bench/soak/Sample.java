package io.wireloom.bench.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one process held at one moment.
 *
 * @param seconds since the first item was sent
 * @param figures by what is measured
 */
record Sample(long seconds, Map<Kind, Long> figures) {

    /** What must not grow. */
    enum Kind {
        /** Megabytes of memory that are the process's own. */
        RESIDENT,
        /** Megabytes of heap in use right after everything that can be collected was. */
        HEAP,
        /** Open files, sockets and the like. */
        HANDLES,
        /** Those of them that are connections. */
        CONNECTIONS,
        /** Threads. */
        THREADS,
        /** Records that the process has still to read. */
        WAITING,
        /** Milliseconds a second that the process had of the processors since it was looked at last. */
        PROCESSOR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line for each figure: process, seconds, what, figure. */
    static List<String> lines(Map<String, List<Sample>> samples) {
        return new TreeMap<>(samples)
                .entrySet().stream()
                        .flatMap(process -> process.getValue().stream()
                                .flatMap(sample -> sample.figures().entrySet().stream()
                                        .map(figure -> String.join(
                                                "\t",
                                                process.getKey(),
                                                Long.toString(sample.seconds()),
                                                figure.getKey().word(),
                                                figure.getValue().toString()))))
                        .toList();
    }
}
