package io.wireloom.contracts.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file of keys that may change while it is used: a bad one is told of, and the last good one stays. Safe for several threads. */
public final class KeyFile {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final byte[] UNREADABLE = {};

    private final Path path;
    private byte[] seen;
    private volatile KeyRing keys = KeyRing.EMPTY;
    private volatile List<String> problems = List.of();

    /** @param path of the file; null for no keys at all */
    public KeyFile(Path path) {
        this.path = path;
    }

    /** Whether there is a file at all. */
    public boolean named() {
        return path != null;
    }

    /**
     * Reads the file when its bytes are others than last time.
     *
     * @return whether other keys are valid now
     * @throws BadKeysException once for each content that cannot be used
     */
    public synchronized boolean reloadIfChanged() {
        if (path == null) {
            return false;
        }
        byte[] bytes = bytes();
        if (Arrays.equals(bytes, seen)) {
            return false;
        }
        seen = bytes;
        try {
            keys = read(bytes);
            problems = List.of();
            return true;
        } catch (BadKeysException e) {
            problems = e.problems();
            throw e;
        }
    }

    /** The keys that are valid. */
    public KeyRing keys() {
        return keys;
    }

    /** What is wrong with the file as it is now; empty when nothing is. */
    public List<String> problems() {
        return problems;
    }

    private KeyRing read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new BadKeysException(
                    List.of("the file " + path + " is missing, empty, larger than 8 MiB or not readable"));
        }
        return KeyRing.read(bytes);
    }

    private byte[] bytes() {
        try {
            return Files.size(path) > LARGEST ? UNREADABLE : Files.readAllBytes(path);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }
}
