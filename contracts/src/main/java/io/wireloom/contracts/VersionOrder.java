package io.wireloom.contracts;

import java.time.Instant;
import java.util.Comparator;

/**
 * A version's place among the versions of its article: by the provider's version number, then by the time stated, then by
 * version id. Arrival plays no part, so an older version that comes late never wins.
 *
 * @param providerVersion null when not stated; sorts before any number
 * @param statedAt the time the publisher updated, else published it; null when not stated, sorts first
 * @param versionId settles ties
 */
public record VersionOrder(Long providerVersion, Instant statedAt, String versionId)
        implements Comparable<VersionOrder> {

    private static final Comparator<VersionOrder> ORDER = Comparator.comparing(
                    VersionOrder::providerVersion, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(VersionOrder::statedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(VersionOrder::versionId);

    @Override
    public int compareTo(VersionOrder other) {
        return ORDER.compare(this, other);
    }
}
