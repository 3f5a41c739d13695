package io.wireloom.ingest.lifecycle;

import io.wireloom.contracts.VersionOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a story's items one by one and publishes what is due, as the service does. */
final class Wire {

    final List<Piece> taken = new ArrayList<>();
    final List<Version> published = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** Takes an item at the time at which it says it was taken. */
    Wire take(Piece piece) {
        if (taken.stream().noneMatch(known -> known.versionId().equals(piece.versionId()))) {
            taken.add(piece);
        }
        return at(piece.takenAt());
    }

    /** Looks at the story at {@code now}. */
    Wire at(Instant now) {
        for (Version version : release(now).due()) {
            published.add(version);
            ids.add(version.versionId());
        }
        return this;
    }

    Release release(Instant now) {
        return Release.of(Composition.of(taken), ids, now);
    }

    /** The version that readers of everything published show; the same choice as theirs. */
    Optional<Version> current() {
        return published.stream().max(Comparator.comparing(Wire::order));
    }

    static VersionOrder order(Version version) {
        return new VersionOrder(version.place().providerVersion(), version.statedAt(), version.versionId());
    }
}
