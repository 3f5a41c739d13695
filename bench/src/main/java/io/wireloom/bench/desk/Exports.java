package io.wireloom.bench.desk;

import io.wireloom.bench.report.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** How fast the whole read model is written out. */
final class Exports {

    private static final List<String> FORMATS = List.of("jsonl", "csv", "geojson", "acled", "ucdp", "gdelt", "parquet");

    private Exports() {}

    static Table of(ReadModel model) throws IOException, InterruptedException {
        Table table = new Table("export", "rows", "seconds", "rows/s", "MB");
        long rows = 0;
        for (String format : FORMATS) {
            Size size = read(model, format);
            rows = format.equals("jsonl") ? size.lines() : rows;
            table.row(format, rows, size.seconds(), Math.round(rows / size.seconds()), size.bytes() >> 20);
        }
        return table;
    }

    private record Size(long lines, long bytes, double seconds) {}

    private static Size read(ReadModel model, String format) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(model.address() + "/api/v1/export?format=" + format))
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
