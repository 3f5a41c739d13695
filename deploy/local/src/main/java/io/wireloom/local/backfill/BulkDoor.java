package io.wireloom.local.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The ingest-service's bulk door. Speaks HTTP/1.1 over a socket of its own, as the JDK's client reads no answer before it has sent
 * everything, and the door waits for its answers to be read.
 */
final class BulkDoor {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CHUNK = 64 * 1024;

    private final URI address;

    /** @param address of the ingest-service */
    BulkDoor(URI address) {
        this.address = address;
    }

    /** Writes the body of a request. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Sends a document.
     *
     * @param says the door's query parameters
     * @param line takes each line of the answer
     * @throws IOException when the connection breaks off, the door refuses the request as a whole, or {@code body} throws it
     */
    void send(String contentType, Map<String, String> says, Body body, Consumer<JsonNode> line) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), CHUNK);
            out.write(head(contentType, says).getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<IOException> sending = CompletableFuture.supplyAsync(() -> write(body, out, socket));
            try {
                read(socket.getInputStream(), line);
            } catch (IOException e) {
                socket.close();
                IOException failure = sending.join();
                if (failure instanceof UnreadableFileException) {
                    throw failure;
                }
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                throw e;
            }
        }
    }

    private String head(String contentType, Map<String, String> says) {
        String query = says.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "POST /api/v1/wire/bulk?" + query + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nContent-Type: "
                + contentType + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    }

    /**
     * Closes the socket when the body does not come to its end: the door would wait for the rest, and we for the door. A connection
     * that breaks ends the reading by itself, after what the door has said before.
     */
    private static IOException write(Body body, OutputStream out, Socket socket) {
        Chunks chunks = new Chunks(out);
        boolean whole = false;
        try {
            body.writeTo(chunks);
            chunks.end();
            whole = true;
            return null;
        } catch (IOException e) {
            return e;
        } finally {
            if (!whole && !chunks.broken) {
                close(socket);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any longer, closed or not.
        }
    }

    private static void read(InputStream in, Consumer<JsonNode> line) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        int status = status(textLine(buffered));
        boolean chunked = false;
        for (String header = textLine(buffered); !header.isEmpty(); header = textLine(buffered)) {
            chunked |= header.toLowerCase(Locale.ROOT).matches("transfer-encoding:\\s*chunked\\s*");
        }
        InputStream body = chunked ? new Unchunked(buffered) : buffered;
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        if (status != 200) {
            String answer = lines.lines().collect(Collectors.joining(" "));
            throw new IOException("the door answers " + status + ": " + answer);
        }
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            if (!text.isBlank()) {
                line.accept(JSON.readTree(text));
            }
        }
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.1 \\d{3}.*")) {
            throw new IOException(line.isEmpty() ? "the door closed the connection" : "no HTTP: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static String textLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append(next == '\r' ? "" : (char) next);
        }
        return line.toString();
    }

    /** A body of unknown length (RFC 9112, section 7.1), written. */
    private static final class Chunks extends OutputStream {
        private final OutputStream out;
        private boolean broken;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                broken = true;
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(bytes, offset, length);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                broken = false;
            }
        }

        void end() throws IOException {
            broken = true;
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            broken = false;
        }
    }

    /** The same, read. */
    private static final class Unchunked extends InputStream {
        private final InputStream in;
        private int left;
        private boolean ended;

        Unchunked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0 && !ended) {
                begin();
            }
            if (ended) {
                return -1;
            }
            int read = in.read(buffer, offset, Math.min(length, left));
            if (read < 0) {
                throw new IOException("the answer breaks off");
            }
            left -= read;
            if (left == 0) {
                textLine(in);
            }
            return read;
        }

        private void begin() throws IOException {
            String size = textLine(in).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new IOException("the answer breaks off");
            }
            left = Integer.parseInt(size, 16);
            ended = left == 0;
        }
    }
}
