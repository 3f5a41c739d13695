package io.wireloom.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who says, in one article version, that one event happened, did not happen, is planned or may have happened. Every value
 * carries the stretch of text it was read from (law 2).
 *
 * @param claimId derived from version id, evidence span and event; the same text gives the same id
 * @param articleId the article
 * @param versionId the version whose text the spans point into
 * @param event what kind of event, and the words that name it
 * @param status whether the speaker says it occurred
 * @param statusCue the words that make it denied, planned or possible; null when it simply occurred
 * @param actors who did it
 * @param targets whom or what it hit, met or was directed at
 * @param places the most specific places named for it
 * @param time when it happened; null when nothing is stated
 * @param tallies the numbers, each with what it counts
 * @param weapons named weapons and platforms
 * @param attribution every link of the chain from the publisher to the first speaker, nearest the publisher last; empty when
 *     the publisher itself asserts it
 * @param quote the speaker's literal words; null when not quoted
 * @param evidence the sentence or sentences that make the claim
 * @param publishedAt when it was said: the article's or live-blog entry's own time; null when unknown
 * @param rule name of the grammar rule that made it
 * @param extractor name and version of what extracted it
 * @param confidence from 0 to 1, how often claims like this one name the right kind of event, as a reader of the text would judge:
 *     of the claims with 0.8, eight in ten do. It says nothing of whether the event happened. Null from extractors that do not
 *     rate
 * @param hearsay the words that pass it on as talk without saying whose ("reportedly"); null when there are none
 */
public record Claim(
        String claimId,
        String articleId,
        String versionId,
        Event event,
        Status status,
        Span statusCue,
        List<Entity> actors,
        List<Entity> targets,
        List<Place> places,
        Time time,
        List<Tally> tallies,
        List<Weapon> weapons,
        List<Speaker> attribution,
        Span quote,
        Span evidence,
        Instant publishedAt,
        String rule,
        String extractor,
        Double confidence,
        Span hearsay) {

    public Claim {
        Required.field("claimId", claimId);
        Required.field("articleId", articleId);
        Required.field("versionId", versionId);
        Required.field("event", event);
        Required.field("status", status);
        Required.field("evidence", evidence);
        actors = actors == null ? List.of() : List.copyOf(actors);
        targets = targets == null ? List.of() : List.copyOf(targets);
        places = places == null ? List.of() : List.copyOf(places);
        tallies = tallies == null ? List.of() : List.copyOf(tallies);
        weapons = weapons == null ? List.of() : List.copyOf(weapons);
        attribution = attribution == null ? List.of() : List.copyOf(attribution);
    }

    /** The same claim with a confidence from 0 to 1. */
    public Claim rated(double confidence) {
        return new Claim(
                claimId,
                articleId,
                versionId,
                event,
                status,
                statusCue,
                actors,
                targets,
                places,
                time,
                tallies,
                weapons,
                attribution,
                quote,
                evidence,
                publishedAt,
                rule,
                extractor,
                confidence,
                hearsay);
    }

    /**
     * The kind of event.
     *
     * @param type PLOVER event type, such as {@code ASSAULT}
     * @param subtype such as {@code air-strike}; null when the type has none or none is told
     * @param text the words that name the event
     * @param start their first UTF-16 unit
     * @param end one past their last
     */
    public record Event(String type, String subtype, String text, int start, int end) {

        public Event {
            Required.field("type", type);
        }
    }

    /** Whether the speaker says that it happened. */
    public enum Status {
        OCCURRED,
        DENIED,
        PLANNED,
        POSSIBLE,
        UNKNOWN
    }

    /**
     * A person, group, state or body.
     *
     * @param name the best name the article has for it
     * @param text the words as they stand
     * @param entityId stable id over spellings, such as {@code islamic-state}
     * @param start first UTF-16 unit of {@code text}
     * @param end one past its last
     */
    public record Entity(String name, String text, String entityId, int start, int end) {}

    /**
     * A place.
     *
     * @param name the gazetteer's name, or the words themselves when unresolved
     * @param text the words as they stand
     * @param country ISO 3166-1 alpha-2 code; null when unresolved
     * @param admin1 first-order division; null when unresolved or when the place is a country
     * @param lat degrees north; null when unresolved
     * @param lon degrees east; null when unresolved
     * @param precision UCDP's where_prec: 1 exact, 2 near, 3 second-order, 4 first-order division, 5 region, 6 country, 7 wider
     * @param geonameId GeoNames id; null when not from GeoNames
     * @param start first UTF-16 unit of {@code text}
     * @param end one past its last
     */
    public record Place(
            String name,
            String text,
            String country,
            String admin1,
            Double lat,
            Double lon,
            Integer precision,
            Long geonameId,
            int start,
            int end) {}

    /**
     * When an event happened: an interval of days.
     *
     * @param start first day; null when only candidates are known
     * @param end last day
     * @param precision {@code day}, {@code days}, {@code week}, {@code month}, {@code year} or {@code longer}
     * @param basis {@code explicit}, {@code relative} (counted from the article's time), {@code dateline}, {@code entry}
     *     (counted from a live-blog entry's time) or {@code none} (words without an anchor)
     * @param text the words as they stand
     * @param textStart first UTF-16 unit of {@code text}
     * @param textEnd one past its last
     * @param weekday the weekday named, such as {@code saturday}, where nothing tells which one is meant; null elsewhere
     * @param candidates the days it may be where {@code start} is null and the text's own full dates leave a few; in order, empty
     *     elsewhere
     */
    public record Time(
            LocalDate start,
            LocalDate end,
            String precision,
            String basis,
            String text,
            int textStart,
            int textEnd,
            String weekday,
            List<LocalDate> candidates) {

        public Time {
            candidates = candidates == null ? List.of() : List.copyOf(candidates);
        }
    }

    /**
     * A number and what it counts.
     *
     * @param measure {@code killed, wounded, missing, captured, displaced, sorties, strikes, targets, missiles, troops} or
     *     {@code vehicles}
     * @param of of whom, such as {@code civilians, combatants, children, women}; empty when not told
     * @param low the least the words mean; null when open below
     * @param high the most the words mean; null when open above
     * @param text the words as they stand
     * @param start first UTF-16 unit of {@code text}
     * @param end one past its last
     * @param partOf {@code of} of the tally that this one is a part of ("among them five children"); null when it stands alone
     */
    public record Tally(
            String measure, String of, Long low, Long high, String text, int start, int end, String partOf) {

        public Tally {
            Required.field("measure", measure);
        }
    }

    /**
     * A weapon or platform.
     *
     * @param name canonical name
     * @param text the words as they stand
     * @param start first UTF-16 unit of {@code text}
     * @param end one past its last
     */
    public record Weapon(String name, String text, int start, int end) {}

    /**
     * One link of an attribution chain.
     *
     * @param name the best name the article has
     * @param text the words as they stand
     * @param entityId stable id over spellings
     * @param kind {@code official, armed-group, monitor, medium, witness, anonymous} or {@code other}
     * @param role as printed, such as "White House spokesman"; null when none
     * @param affiliation entity id of the body spoken for; null when none is told
     * @param start first UTF-16 unit of {@code text}
     * @param end one past its last
     */
    public record Speaker(
            String name,
            String text,
            String entityId,
            String kind,
            String role,
            String affiliation,
            int start,
            int end) {}
}
