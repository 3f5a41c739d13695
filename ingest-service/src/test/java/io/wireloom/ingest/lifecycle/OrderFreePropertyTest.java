package io.wireloom.ingest.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.article.Identity;
import io.wireloom.ingest.copy.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever order the items of a story come in, and however often: the same version on top (law 3), and nothing killed told. */
class OrderFreePropertyTest {

    private static final Instant START = Instant.parse("2025-03-01T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(30));

    @Property(tries = 3000)
    void endsWithTheSameVersionOnTopInAnyOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Random random = new Random(seed);
        List<Piece> items = items(random, size);
        List<Piece> shuffled = shuffled(random, items);

        Wire one = takeAll(items, random);
        Wire other = takeAll(shuffled, random);

        assertThat(other.current().map(Version::versionId))
                .isEqualTo(one.current().map(Version::versionId));
        assertThat(versions(other)).isEqualTo(versions(one));
    }

    @Property(tries = 1000)
    void showsTheLastVersionOfTheWholeSet(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Random random = new Random(seed);
        Wire wire = takeAll(items(random, size), random);

        List<Version> versions = Composition.of(wire.taken).versions();

        assertThat(wire.current().map(Version::versionId))
                .isEqualTo(
                        versions.isEmpty()
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(
                                        versions.get(versions.size() - 1).versionId()));
    }

    @Property(tries = 1000)
    void publishesNothingNewWhenEverythingComesAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Random random = new Random(seed);
        List<Piece> items = items(random, size);
        Wire wire = takeAll(items, random);
        int before = wire.published.size();

        items.forEach(piece -> wire.take(takenAt(piece, END.plusSeconds(60))));

        assertThat(wire.published).hasSize(before);
    }

    @Property(tries = 1000)
    void neverTellsWhatWasHeldOrComposedOnceItIsKilled(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Random random = new Random(seed);
        Wire wire = new Wire();
        Piece kill = piece(random, "kill", Form.WHOLE, (1L << 53) - 1, START, Status.CANCELED, null);
        List<Piece> items = shuffled(random, items(random, size));
        int killed = random.nextInt(items.size());
        Instant now = START;
        int before = 0;
        for (int i = 0; i < items.size(); i++) {
            if (i == killed) {
                wire.take(takenAt(kill, now));
                before = wire.published.size();
            }
            wire.take(takenAt(items.get(i), now));
            now = now.plusSeconds(random.nextInt(40) * 60L);
        }
        wire.at(END);

        assertThat(wire.current()).get().extracting(Version::usable).isEqualTo(false);
        assertThat(wire.published.subList(before, wire.published.size()))
                .filteredOn(Version::usable)
                .noneMatch(version -> version.composed() || version.embargoed());
    }

    @Property(tries = 1000)
    void neverTellsBeforeAnEmbargoEnds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Random random = new Random(seed);
        Wire wire = new Wire();
        Instant now = START;
        for (Piece piece : items(random, size)) {
            int before = wire.published.size();
            wire.take(takenAt(piece, now));
            Instant looked = now;
            assertThat(wire.published.subList(before, wire.published.size()))
                    .allMatch(version -> version.embargoUntil() == null
                            || !version.embargoUntil().isAfter(looked)
                            || !version.usable());
            now = now.plusSeconds(random.nextInt(40) * 60L);
        }
    }

    private static List<String> versions(Wire wire) {
        return Composition.of(wire.taken).versions().stream()
                .map(Version::versionId)
                .toList();
    }

    /** Takes all items over some hours, and looks again long after the last embargo. */
    private static Wire takeAll(List<Piece> items, Random random) {
        Wire wire = new Wire();
        Instant now = START;
        for (Piece piece : items) {
            wire.take(takenAt(piece, now));
            now = now.plusSeconds(random.nextInt(40) * 60L);
        }
        return wire.at(END);
    }

    private static List<Piece> shuffled(Random random, List<Piece> items) {
        List<Piece> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size() + 1)));
        Collections.rotate(shuffled, random.nextInt(shuffled.size()));
        return shuffled;
    }

    /** Items of one story that are close enough in version and time to tie; a note always states one of them. */
    private static List<Piece> items(Random random, int size) {
        boolean numbered = random.nextBoolean();
        boolean timed = numbered || random.nextInt(4) > 0;
        List<Piece> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Form form = form(random);
            Long number = numbered ? Long.valueOf(i) : null;
            boolean stated = timed && !(numbered && random.nextInt(3) == 0);
            Instant at = stated ? START.plusSeconds(60L * random.nextInt(4)) : null;
            Status status = random.nextInt(7) == 0 ? Status.CANCELED : Status.USABLE;
            Instant embargo = random.nextInt(4) == 0 ? START.plusSeconds(60L * random.nextInt(120)) : null;
            items.add(piece(random, "item" + i, form, number, at, status, embargo));
        }
        Collections.shuffle(items, random);
        return items;
    }

    private static Form form(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Form.Addition(1 + random.nextInt(3));
            case 2 -> new Form.Note();
            default -> Form.WHOLE;
        };
    }

    private static Piece piece(
            Random random, String name, Form form, Long number, Instant at, Status status, Instant embargo) {
        return new Piece(Identity.sha256(name, random.nextLong()), form, number, at, status, embargo, START);
    }

    private static Piece takenAt(Piece piece, Instant now) {
        return new Piece(
                piece.versionId(),
                piece.form(),
                piece.providerVersion(),
                piece.statedAt(),
                piece.status(),
                piece.embargoUntil(),
                now);
    }
}
