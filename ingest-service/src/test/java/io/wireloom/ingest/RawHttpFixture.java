package io.wireloom.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP over a bare socket, so that a body can be far larger than any client would send. */
final class RawHttpFixture {

    private static final int CHUNK = 64 * 1024;

    private RawHttpFixture() {}

    /** Declares a length and sends only the head of the body. */
    static String postDeclaring(int port, String path, long length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(path, "Content-Length: " + length));
            out.write("The first words".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return read(socket);
        }
    }

    /** Sends a body in chunks until all is sent or the server has had enough; gives what it answered. */
    static String postChunked(int port, String path, long length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(path, "Transfer-Encoding: chunked"));
            byte[] chunk = "x".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
            try {
                for (long sent = 0; sent < length && socket.getInputStream().available() == 0; sent += CHUNK) {
                    out.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The server closed the connection; its answer may still be there to read.
                return read(socket);
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        byte[] buffer = new byte[8_192];
        int read = socket.getInputStream().read(buffer);
        return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.UTF_8);
    }

    private static byte[] head(String path, String header) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
