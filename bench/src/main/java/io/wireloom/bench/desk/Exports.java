package io.wireloom.bench.desk;

import io.wireloom.bench.report.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How fast the whole read model is written out. */
final class Exports {

    /** Rows a second. */
    private static final int TARGET = 20_000;

    /** What takes longer is read no further: its pace is known by then. */
    private static final long LONGEST_SECONDS = 20;

    private static final long UNBOUNDED_SECONDS = TimeUnit.HOURS.toSeconds(1);

    /** So long each is read before it is measured, as each question is asked some times before: what is measured is a service at work. */
    private static final long WARM_UP_SECONDS = 10;

    /** Has no lines to count: it is read to its end. */
    private static final String BINARY = "parquet";

    private static final List<String> FORMATS =
            List.of("jsonl", "csv", BINARY, "geojson", "acled", "ucdp", "gdelt", "jsonld");

    private final URI service;
    private final PrintWriter progress;

    Exports(URI service, PrintWriter progress) {
        this.service = service;
        this.progress = progress;
    }

    /**
     * @param rows incidents there are
     */
    Table measure(long rows) throws IOException, InterruptedException {
        Table table = new Table("export", "rows", "seconds", "rows/s", "MB", "target: rows/s", "met");
        for (String format : FORMATS) {
            read(format, WARM_UP_SECONDS);
            Size size = read(format, format.equals(BINARY) ? UNBOUNDED_SECONDS : LONGEST_SECONDS);
            long written = size.whole() ? rows : size.lines();
            if (size.whole() && format.equals("jsonl") && size.lines() != rows) {
                throw new IllegalStateException("Of " + rows + " incidents " + size.lines() + " are exported");
            }
            long pace = Math.round(written / size.seconds());
            table.row(format, written, size.seconds(), pace, size.bytes() >> 20, TARGET, pace >= TARGET ? "yes" : "NO");
            progress.printf("measured: export as %s: %,d rows/s%n", format, pace);
            progress.flush();
        }
        return table;
    }

    /**
     * What was read of an export.
     *
     * @param whole whether it was read to its end
     */
    private record Size(long lines, long bytes, double seconds, boolean whole) {}

    private Size read(String format, long longest) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service + "/api/v1/export?format=" + format))
                                .build(),
                        BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("export as " + format + " answers " + answer.statusCode());
        }
        long lines = 0;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        long end = begin + TimeUnit.SECONDS.toNanos(longest);
        int read = 0;
        try (InputStream body = new BufferedInputStream(answer.body())) {
            while (read >= 0 && System.nanoTime() < end) {
                read = body.read(buffer);
                bytes += Math.max(0, read);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new Size(lines, bytes, (System.nanoTime() - begin) / 1e9, read < 0);
    }
}
