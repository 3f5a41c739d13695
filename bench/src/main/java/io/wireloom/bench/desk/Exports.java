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

/** How fast the whole read model is written out. */
final class Exports {

    /** Rows a second. */
    private static final int TARGET = 20_000;

    private static final List<String> FORMATS = List.of("jsonl", "csv", "parquet", "geojson", "acled", "ucdp", "gdelt");

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
            Size size = read(format);
            if (format.equals("jsonl") && size.lines() != rows) {
                throw new IllegalStateException("Of " + rows + " incidents " + size.lines() + " are exported");
            }
            long pace = Math.round(rows / size.seconds());
            table.row(format, rows, size.seconds(), pace, size.bytes() >> 20, TARGET, pace >= TARGET ? "yes" : "NO");
            progress.printf("measured: export as %s: %,d rows/s%n", format, pace);
            progress.flush();
        }
        return table;
    }

    private record Size(long lines, long bytes, double seconds) {}

    private Size read(String format) throws IOException, InterruptedException {
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
        try (InputStream body = new BufferedInputStream(answer.body())) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new Size(lines, bytes, (System.nanoTime() - begin) / 1e9);
    }
}
