package io.wireloom.query.assistant;

import io.wireloom.contracts.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A claim, short.
 *
 * @param claimId its id
 * @param says {@code occurred, denied, planned} or {@code possible}: what the speaker says of the event
 * @param speakers the chain from the first speaker to the one nearest the publisher; empty when the publisher asserts it itself
 * @param type type of the event, with its subtype
 * @param actors who did it
 * @param targets whom or what it hit
 * @param places where
 * @param start first day; null when not told
 * @param end last day; null when not told
 * @param figures such as {@code killed civilians 19}
 * @param words the sentence that makes the claim, as it stands in the article
 * @param quote the speaker's literal words in it; null when none are quoted
 * @param saidAt when it was said; null when unknown
 * @param origin key of the independent origin it counts for; null outside an incident
 * @param link the words in the article
 */
public record ClaimBrief(
        String claimId,
        String says,
        List<String> speakers,
        String type,
        List<String> actors,
        List<String> targets,
        List<String> places,
        LocalDate start,
        LocalDate end,
        List<String> figures,
        String words,
        String quote,
        Instant saidAt,
        String origin,
        String link) {

    private static final int LONGEST = 400;

    /** @param origin null outside an incident */
    public static ClaimBrief of(Claim claim, String origin, Desk desk) {
        Claim.Time time = claim.time();
        return new ClaimBrief(
                claim.claimId(),
                claim.status().name().toLowerCase(Locale.ROOT),
                claim.attribution().stream().map(Claim.Speaker::name).toList(),
                type(claim.event().type(), claim.event().subtype()),
                names(claim.actors()),
                names(claim.targets()),
                claim.places().stream().map(Claim.Place::name).toList(),
                time == null ? null : time.start(),
                time == null ? null : time.end(),
                claim.tallies().stream()
                        .map(tally -> figure(tally.measure(), tally.of(), range(tally.low(), tally.high())))
                        .toList(),
                shortened(claim.evidence().text()),
                claim.quote() == null ? null : shortened(claim.quote().text()),
                claim.publishedAt(),
                origin,
                desk.evidence(claim.articleId(), claim.claimId()));
    }

    static String type(String type, String subtype) {
        return subtype == null ? type : type + "/" + subtype;
    }

    static List<String> names(List<Claim.Entity> entities) {
        return entities.stream().map(Claim.Entity::name).toList();
    }

    static String figure(String measure, String of, String amount) {
        return measure + (of == null || of.isEmpty() ? "" : " " + of) + " " + amount;
    }

    static String range(Long low, Long high) {
        if (low != null && low.equals(high)) {
            return low.toString();
        }
        return (low == null ? "any" : low) + " to " + (high == null ? "any" : high);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
