package io.wireloom.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes web archives record by record. */
public final class WarcFixture {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean compressed;

    public WarcFixture(boolean compressed) {
        this.compressed = compressed;
    }

    public WarcFixture page(String url, String html) {
        return response(url, 200, "Content-Type: text/html; charset=utf-8\r\n", html.getBytes(StandardCharsets.UTF_8));
    }

    WarcFixture response(String url, int status, String headers, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 " + status + " X\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
        http.writeBytes(body);
        return record("response", url, "application/http; msgtype=response", http.toByteArray());
    }

    WarcFixture record(String type, String url, String contentType, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(compressed ? ZipFixture.gzip(record.toByteArray()) : record.toByteArray());
        return this;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
