package io.wireloom.bench.desk;

import io.wireloom.bench.report.Table;
import java.util.Arrays;

/** Times of one kind of question, one after another. */
final class Latencies {

    /** Asked before any is counted. */
    static final int WARM_UP = 100;

    /** A question; answers the size of its answer in bytes. */
    interface Question {
        long ask(int number) throws Exception;
    }

    private Latencies() {}

    static void measure(Table table, String name, int requests, Question question) throws Exception {
        for (int i = 0; i < Math.min(WARM_UP, requests); i++) {
            question.ask(i);
        }
        double[] millis = new double[requests];
        long bytes = 0;
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            bytes += question.ask(WARM_UP + i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        table.row(
                name,
                requests,
                millis[requests / 2],
                millis[requests * 99 / 100],
                millis[requests - 1],
                bytes / requests);
    }
}
