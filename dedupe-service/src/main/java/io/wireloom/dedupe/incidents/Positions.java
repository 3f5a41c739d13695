package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident.Position;
import io.wireloom.contracts.Incident.Stance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each speaker has said of an incident, body by body. What an outlet asserts in its own name is no position, and what a copy says
 * again is none that is new.
 */
final class Positions {

    /** A stance with what it is about: whether civilians were harmed, or the event. */
    private record Held(Stance stance, boolean aboutCivilians, boolean recalled, int start) {}

    private static final Comparator<Held> SAYING = Comparator.comparing(
                    (Held held) -> held.stance().at(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(held -> !held.recalled())
            .thenComparing(Held::start)
            .thenComparing(held -> held.stance().claimId());

    private final Origins origins;
    private final Stances stances;

    private Positions(Origins origins, Stances stances) {
        this.origins = origins;
        this.stances = stances;
    }

    /**
     * Sorted by the first that each said, undated last, then by key.
     *
     * @param tellings all of the incident, denials included, in order of saying
     */
    static List<Position> of(List<Telling> tellings, Origins origins, Stances stances) {
        return new Positions(origins, stances).of(tellings);
    }

    private List<Position> of(List<Telling> tellings) {
        Map<String, List<Telling>> byBody = new TreeMap<>();
        tellings.stream()
                .filter(telling -> stances.speaker(telling) != null && origins.firstHand(telling))
                .forEach(telling -> byBody.computeIfAbsent(stances.speaker(telling), key -> new ArrayList<>())
                        .add(telling));
        List<Position> positions = new ArrayList<>();
        byBody.forEach((body, own) -> positions.add(position(body, own)));
        positions.sort(Comparator.comparing(
                        (Position position) -> position.stances().get(0).at(),
                        Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(Position::speaker));
        return positions;
    }

    private Position position(String body, List<Telling> own) {
        Map<String, Held> distinct = new LinkedHashMap<>();
        own.stream()
                .map(this::held)
                .sorted(SAYING)
                .forEach(held -> distinct.putIfAbsent(
                        held.stance().stance() + "|" + held.stance().text(), held));
        List<Held> held = List.copyOf(distinct.values());
        String kind = own.stream()
                .filter(telling -> body.equals(telling.voice().key()))
                .findFirst()
                .orElse(own.get(0))
                .voice()
                .kind();
        return new Position(
                body,
                origins.nameOf(body),
                kind,
                held.stream().map(Held::stance).toList(),
                reversal(held));
    }

    private Held held(Telling telling) {
        String stance = stances.of(telling);
        Stance said = new Stance(telling.claim().publishedAt(), stance, telling.id(), Wording.said(telling, stance));
        boolean civilians = telling.aboutCivilians();
        return new Held(
                said,
                civilians,
                Stances.recalled(telling),
                telling.claim().evidence().start());
    }

    /** The first change between denying and not denying one thing, from one time to a later one; null when there is none. */
    private static String reversal(List<Held> held) {
        for (int i = 1; i < held.size(); i++) {
            for (Held before : held.subList(0, i)) {
                Held now = held.get(i);
                if (before.aboutCivilians() == now.aboutCivilians() && turned(before, now)) {
                    return words(before, now);
                }
            }
        }
        return null;
    }

    private static boolean turned(Held before, Held now) {
        boolean deniedBefore = Stances.DENIED.equals(before.stance().stance());
        boolean deniesNow = Stances.DENIED.equals(now.stance().stance());
        Instant first = before.stance().at();
        Instant second = now.stance().at();
        boolean later = before.recalled() || (first != null && second != null && first.isBefore(second));
        return deniedBefore != deniesNow && later && !now.recalled();
    }

    private static String words(Held before, Held now) {
        String when = before.recalled() ? " earlier" : day(before.stance().at());
        return before.stance().stance() + " it" + when + ", then "
                + now.stance().stance() + " it" + day(now.stance().at());
    }

    private static String day(Instant at) {
        return at == null ? "" : " on " + at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
