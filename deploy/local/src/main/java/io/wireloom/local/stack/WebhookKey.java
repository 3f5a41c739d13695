package io.wireloom.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that seals the secrets of webhooks: made once, and kept beside the data that it seals. */
final class WebhookKey {

    /** Where the query-service learns its keys. */
    static final String VARIABLE = "WIRELOOM_WEBHOOKS_KEYS";

    private static final int BYTES = 32;

    private WebhookKey() {}

    /**
     * The keys asked for, else the one that is kept, else a new one.
     *
     * @param asked null or blank when none are asked for
     * @throws StackFailure when the key can neither be read nor written
     */
    static String of(Layout layout, String asked) {
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        Path file = layout.home().resolve("webhooks.key");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : made(file);
        } catch (IOException e) {
            throw new StackFailure("The key of the webhooks' secrets cannot be kept in " + file + ".", e);
        }
    }

    private static String made(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String key = "local:" + Base64.getEncoder().encodeToString(bytes);
        Files.createDirectories(file.getParent());
        Files.writeString(file, key, StandardOpenOption.CREATE_NEW);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return key;
    }
}
