package io.wireloom.bench.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes one sentence of copy piece by piece and keeps where each value stands in it, so that its claim is grounded. */
final class ClaimWriter {

    private static final String EXTRACTOR = "generated/1";

    private final StringBuilder text;
    private final int start;

    ClaimWriter(StringBuilder text) {
        this.text = text;
        this.start = text.length();
    }

    ClaimWriter plain(String words) {
        text.append(words);
        return this;
    }

    Claim.Event event(RealEvent.Kind kind) {
        int at = put(kind.verb());
        return new Claim.Event("ASSAULT", kind.subtype(), kind.verb(), at, text.length());
    }

    Claim.Entity entity(String name) {
        int at = put(name);
        return new Claim.Entity(name, name, id(name), at, text.length());
    }

    Claim.Speaker speaker(String name, String kind) {
        int at = put(name);
        return new Claim.Speaker(name, name, id(name), kind, null, null, at, text.length());
    }

    /** A number, or at least that many. */
    Claim.Tally tally(String measure, String of, int number, boolean open) {
        String words = open ? "at least " + number : Integer.toString(number);
        int at = put(words);
        return new Claim.Tally(measure, of, (long) number, open ? null : (long) number, words, at, text.length(), null);
    }

    /** The town under the given spelling. */
    Claim.Place town(Town town, String spelling) {
        int at = put(spelling);
        boolean known = town.geonameId() != null;
        return new Claim.Place(
                known ? town.name() : spelling,
                spelling,
                known ? town.country() : null,
                known ? town.region() : null,
                known ? town.lat() : null,
                known ? town.lon() : null,
                known ? 1 : null,
                town.geonameId(),
                at,
                text.length());
    }

    /** The town's region alone, as when a report names no town. */
    Claim.Place region(Town town) {
        int at = put(town.region());
        return new Claim.Place(
                town.region(),
                town.region(),
                town.country(),
                town.region(),
                town.lat(),
                town.lon(),
                4,
                town.regionId(),
                at,
                text.length());
    }

    Claim.Time day(LocalDate day) {
        String words = day.toString();
        int at = put(words);
        return new Claim.Time(day, day, "day", "explicit", words, at, text.length(), null, List.of());
    }

    /** The claim of everything written since this writer was made. */
    Claim claim(Identity identity, Parts parts) {
        return new Claim(
                "c-" + identity.versionId() + "-" + start,
                identity.articleId(),
                identity.versionId(),
                parts.event(),
                Claim.Status.OCCURRED,
                null,
                parts.actors(),
                parts.targets(),
                List.of(parts.place()),
                parts.time(),
                parts.tallies(),
                List.of(),
                parts.attribution(),
                null,
                Span.of(text.toString(), start, text.length()),
                identity.publishedAt(),
                "generated",
                EXTRACTOR,
                null,
                null);
    }

    /** The same claim in another article of the same text. */
    static Claim moved(Claim claim, Identity identity) {
        return new Claim(
                "c-" + identity.versionId() + "-" + claim.evidence().start(),
                identity.articleId(),
                identity.versionId(),
                claim.event(),
                claim.status(),
                claim.statusCue(),
                claim.actors(),
                claim.targets(),
                claim.places(),
                claim.time(),
                claim.tallies(),
                claim.weapons(),
                claim.attribution(),
                claim.quote(),
                claim.evidence(),
                identity.publishedAt(),
                claim.rule(),
                claim.extractor(),
                claim.confidence(),
                claim.hearsay());
    }

    /** The article a claim stands in. */
    record Identity(String articleId, String versionId, Instant publishedAt) {}

    /** What a claim is made of. */
    record Parts(
            Claim.Event event,
            List<Claim.Entity> actors,
            List<Claim.Entity> targets,
            Claim.Place place,
            Claim.Time time,
            List<Claim.Tally> tallies,
            List<Claim.Speaker> attribution) {}

    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^the ", "").replaceAll("[^a-z0-9]+", "-");
    }

    private int put(String words) {
        int at = text.length();
        text.append(words);
        return at;
    }
}
