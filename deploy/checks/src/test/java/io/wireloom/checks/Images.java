package io.wireloom.checks;

import java.util.Optional;
import java.util.regex.Pattern;

/** Image references. */
public final class Images {

    private static final Pattern PINNED =
            Pattern.compile("(?:[^@]+/)?[^/:@]+(?::(?<tag>[\\w.-]+))?(?:@sha256:[0-9a-f]{64})?");
    private static final Pattern VERSION = Pattern.compile("v?\\d+\\.\\d+.*");

    private Images() {}

    /** Why an image reference is not pinned to a version; empty when it is. */
    public static Optional<String> unpinned(String image) {
        var reference = PINNED.matcher(image);
        if (!reference.matches()) {
            return Optional.of("image " + image + " is no image reference");
        }
        String tag = reference.group("tag");
        boolean digest = image.contains("@sha256:");
        if (!digest && (tag == null || !VERSION.matcher(tag).matches())) {
            return Optional.of("image " + image + " is not pinned to a version");
        }
        return Optional.empty();
    }
}
