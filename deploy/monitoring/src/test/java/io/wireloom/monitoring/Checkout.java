package io.wireloom.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout that this module stands in. */
final class Checkout {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path MONITORING = ROOT.resolve("deploy/monitoring");

    private Checkout() {}

    /** The content of a file; empty when there is none. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
