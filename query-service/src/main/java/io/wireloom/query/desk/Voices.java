package io.wireloom.query.desk;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.explain.Explanation;
import io.wireloom.contracts.explain.Reason;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.incidents.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a claim is told on a page. */
public final class Voices {

    /**
     * A claim as a card.
     *
     * @param id its id
     * @param speaker the first speaker, or the outlet when it asserts itself
     * @param chain from the first speaker to the outlet, when there is more than one link
     * @param kind what kind of speaker
     * @param status the status' word, for its colour
     * @param statusLabel the status, in words
     * @param event the kind of event, in words
     * @param evidence the exact words, cut where the claim was read from
     * @param where the places it names
     * @param when the day it gives
     * @param said when it was said; null when unknown
     * @param articleId the article
     * @param articleName headline and outlet, as far as known
     * @param reason why it belongs to its incident; empty outside one
     * @param incidentId its incident; null when it is in none, or on the incident's own page
     * @param sure how sure its kind of event is, in words; empty when its extractor does not rate
     * @param reasons every rule that made a part of it, with its words
     */
    public record ClaimCard(
            String id,
            String speaker,
            String chain,
            String kind,
            String status,
            String statusLabel,
            String event,
            List<Segment> evidence,
            String where,
            String when,
            Instant said,
            String articleId,
            String articleName,
            String reason,
            String incidentId,
            String sure,
            List<Reason> reasons) {}

    private Voices() {}

    /**
     * The card of a claim.
     *
     * @param article its article; null when unknown
     * @param reason why it belongs to its incident; null outside one
     * @param incidentId the incident to link to; null for none
     */
    public static ClaimCard card(Claim claim, ArticleSummary article, String reason, String incidentId) {
        String outlet = article == null || article.source() == null ? "The article itself" : article.source();
        List<Claim.Speaker> firstToLast = claim.attribution();
        Claim.Speaker first = firstToLast.isEmpty() ? null : firstToLast.get(0);
        String status = claim.status().name().toLowerCase(Locale.ROOT);
        return new ClaimCard(
                claim.claimId(),
                first == null ? outlet : first.name(),
                chain(firstToLast, outlet),
                Labels.speaker(first == null ? "publisher" : first.kind()),
                status,
                Labels.status(status),
                Wording.kind(claim.event().type(), claim.event().subtype()),
                evidence(claim),
                claim.places().stream().map(Labels::place).distinct().collect(Collectors.joining("; ")),
                claim.time() == null ? "" : when(claim.time()),
                claim.publishedAt(),
                claim.articleId(),
                name(article),
                text(reason),
                incidentId,
                Labels.sure(claim.confidence()),
                Explanation.of(claim));
    }

    /** The words of a claim that it was read from, as marks in its article's text. */
    public static List<Mark> details(Claim claim) {
        List<Mark> marks = new ArrayList<>();
        claim.tallies().forEach(tally -> marks.add(new Mark(tally.start(), tally.end(), claim.claimId(), true)));
        marks.add(new Mark(claim.event().start(), claim.event().end(), claim.claimId(), true));
        if (claim.statusCue() != null) {
            marks.add(new Mark(claim.statusCue().start(), claim.statusCue().end(), claim.claimId(), true));
        }
        return marks;
    }

    private static List<Segment> evidence(Claim claim) {
        int offset = claim.evidence().start();
        String text = claim.evidence().text();
        List<Mark> marks = details(claim).stream()
                .map(mark -> new Mark(mark.start() - offset, mark.end() - offset, mark.claimId(), true))
                .toList();
        return Highlighter.segments(text, 0, text.length(), marks);
    }

    private static String chain(List<Claim.Speaker> firstToLast, String outlet) {
        if (firstToLast.isEmpty()) {
            return "";
        }
        List<String> links = Stream.concat(firstToLast.stream().map(Claim.Speaker::name), Stream.of(outlet))
                .collect(Collectors.toCollection(ArrayList::new));
        return links.size() <= 2 ? "" : String.join(" → ", Collections.unmodifiableList(links));
    }

    private static String when(Claim.Time time) {
        return Labels.days(new Days(time.start(), time.end()));
    }

    private static String name(ArticleSummary article) {
        if (article == null) {
            return "the article";
        }
        String headline = article.headline() == null ? "Untitled article" : article.headline();
        return article.source() == null ? headline : headline + " (" + article.source() + ")";
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
