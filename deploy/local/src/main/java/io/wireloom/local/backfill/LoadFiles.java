package io.wireloom.local.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files of a backfill, and tells what is wrong with a file from what is wrong with the connection. */
final class LoadFiles {

    /** No record of the topic is larger, so that no item is. */
    private static final int ITEM_BYTES = 16 << 20;

    private LoadFiles() {}

    /**
     * All of a single item.
     *
     * @throws UnreadableFileException when it cannot be read, or is larger than an item may be
     */
    static byte[] content(Path file) throws UnreadableFileException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(ITEM_BYTES + 1);
            if (content.length > ITEM_BYTES) {
                throw new UnreadableFileException("the file is larger than the " + ITEM_BYTES + " bytes of one item");
            }
            return content;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    /** Writes a file out as it is read. */
    static void copy(Path file, OutputStream out, Progress progress) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = opened(file)) {
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                out.write(buffer, 0, read);
                progress.bytes(read);
            }
        }
    }

    private static InputStream opened(Path file) throws UnreadableFileException {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws UnreadableFileException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }
}
