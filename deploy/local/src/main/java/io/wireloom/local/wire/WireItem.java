package io.wireloom.local.wire;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file to send, and what its sender says beside it.
 *
 * @param file the file
 * @param says query parameters of the HTTP door by name: {@code feed, itemId, url, published, version, status, lane}; those not stated
 *     are absent
 */
public record WireItem(Path file, Map<String, String> says) {

    /** The query parameter that says how much an item hurries. */
    public static final String LANE = "lane";

    public WireItem {
        Map<String, String> stated = new LinkedHashMap<>(says);
        stated.values().removeIf(value -> value == null || value.isBlank());
        says = stated;
    }

    /** The same by a lane; null leaves it to the door. */
    public WireItem by(String lane) {
        Map<String, String> more = new LinkedHashMap<>(says);
        more.put(LANE, lane);
        return new WireItem(file, more);
    }
}
