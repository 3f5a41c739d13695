package io.wireloom.ingest.lifecycle;

import io.wireloom.ingest.article.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version of a story, told by the items it is made of.
 *
 * @param versionId the item's own id where it stands for itself; see {@link #composedId} elsewhere
 * @param place the item at whose place among the versions it stands
 * @param base the whole that it rests on
 * @param additions the additions to {@code base} that it holds, in order of their numbers
 * @param notes the notes on {@code base} that it holds, oldest first
 * @param statedAt when it was stated; null when nothing says so
 */
public record Version(
        String versionId, Piece place, Piece base, List<Piece> additions, List<Piece> notes, Instant statedAt) {

    /**
     * Sorts a composed version after any item that states the same version and time: no more than one in four thousand million
     * SHA-256 values sorts higher.
     */
    private static final String AFTER_ITEMS = "ffffffff";

    private static final int LENGTH = 64;

    static Version of(Piece whole) {
        return new Version(whole.versionId(), whole, whole, List.of(), List.of(), whole.statedAt());
    }

    /**
     * Composes a version.
     *
     * @param before how many items of the story are known that come before {@code place}
     * @param latest the latest time that any of them states; null when none does
     */
    static Version composed(
            Piece place, Piece base, List<Piece> additions, List<Piece> notes, int before, Instant latest) {
        return new Version(
                composedId(place, base, additions, notes, before),
                place,
                base,
                List.copyOf(additions),
                List.copyOf(notes),
                place.statedAt() != null ? place.statedAt() : latest);
    }

    /**
     * The id of a composed version. What stands at one place may change as earlier items come in late, and readers keep all of it
     * and show the greatest in {@link io.wireloom.contracts.VersionOrder}, where the id settles ties. The id therefore begins with
     * the number of items known before the place: it only grows, so that the composition that knows most wins, whatever order the
     * items came in. The rest is a hash of the ids of what it is made of.
     */
    private static String composedId(Piece place, Piece base, List<Piece> additions, List<Piece> notes, int before) {
        Object[] parts = Stream.of(Stream.of(place, base), additions.stream(), notes.stream())
                .flatMap(pieces -> pieces)
                .map(Piece::versionId)
                .toArray();
        String counted = AFTER_ITEMS + String.format("%08x", before);
        return counted + Identity.sha256(parts).substring(0, LENGTH - counted.length());
    }

    /** Whether it is made of more than the item at its place, or stands for another. */
    public boolean composed() {
        return !place.equals(base);
    }

    public boolean usable() {
        return base.usable();
    }

    /** Whether the item at its place is part of it. */
    boolean includesPlace() {
        return pieces().anyMatch(place::equals);
    }

    /** What it is made of. */
    Stream<Piece> pieces() {
        return Stream.of(Stream.of(base), additions.stream(), notes.stream()).flatMap(pieces -> pieces);
    }

    /** The latest embargo on anything in it; null when there is none, or when it withdraws the story. */
    public Instant embargoUntil() {
        return usable()
                ? pieces().map(Piece::embargoUntil)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null)
                : null;
    }

    /** Whether an embargo was still running when the last of its items was taken. */
    boolean embargoed() {
        Instant until = embargoUntil();
        return until != null && pieces().allMatch(piece -> piece.takenAt().isBefore(until));
    }
}
