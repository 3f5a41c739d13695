package io.wireloom.query.desk;

import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.entities.EntityClaim;
import io.wireloom.query.entities.EntityLinks;
import io.wireloom.query.entities.EntityView;
import io.wireloom.query.entities.Fate;
import io.wireloom.query.entities.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An actor, a place, a speaker or a source: what was claimed by and about it.
 *
 * @param kind what it is, in words
 * @param name the name it is shown under
 * @param names its other names, in one line; empty for none
 * @param figures what is counted of it
 * @param shown what the claims below are, in words
 * @param claims the claims, latest first
 * @param older the address of the next page of claims; null on the last
 * @param incidents the incidents that were last told of by a claim by or about it
 * @param json path of the same as JSON
 */
public record EntityPage(
        String kind,
        String name,
        String names,
        List<Count> figures,
        String shown,
        List<Row> claims,
        String older,
        List<IncidentCard> incidents,
        String json) {

    private static final Map<Figure, String> LABELS = Map.of(
            Figure.BY, "Claims by it",
            Figure.ABOUT, "Claims about it",
            Figure.DENIALS_BY, "Denials by it",
            Figure.DENIALS_ABOUT, "Denials about it",
            Figure.DISPUTED, "Its claims of what others deny",
            Figure.REVISED, "Revised since",
            Figure.WITHDRAWN, "Withdrawn",
            Figure.FIRST, "Incidents it told first");

    private static final Map<String, String> SPECIAL = Map.of(
            "source by", "Claims it published",
            "source denials-by", "Denials it published",
            "place about", "Claims that place an event here",
            "place denials-about", "Denials of an event here");

    /**
     * A count that leads to the claims behind it.
     *
     * @param word the figure's word
     * @param label what is counted, in words
     * @param count how many, as people read it
     * @param href the address that shows them
     * @param here whether they are what is shown
     */
    public record Count(String word, String label, String count, String href, boolean here) {}

    /**
     * A claim.
     *
     * @param card the claim
     * @param fate what became of it, in words; empty while it stands
     */
    public record Row(Voices.ClaimCard card, String fate) {}

    /**
     * @param shown the figure whose claims are shown; null for the latest of all
     * @param claims those claims
     * @param older the address of the next page of them; null on the last
     */
    public static EntityPage of(EntityView entity, Figure shown, List<EntityClaim> claims, String older) {
        return new EntityPage(
                Labels.human(entity.kind()),
                entity.name(),
                String.join(
                        ", ",
                        entity.names().stream()
                                .filter(name -> !name.equals(entity.name()))
                                .toList()),
                entity.figures().stream()
                        .map(counted -> count(entity, counted, shown))
                        .toList(),
                shown == null ? "Latest claims" : label(shown, entity.kind()),
                claims.stream().map(EntityPage::row).toList(),
                older,
                entity.incidents().stream().map(IncidentCard::of).toList(),
                "/api/v1/entities/" + entity.kind() + "/" + EntityLinks.segment(entity.id()));
    }

    private static Count count(EntityView entity, EntityView.Counted counted, Figure shown) {
        Figure figure = Figure.valueOf(counted.figure().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Count(
                counted.figure(),
                label(figure, entity.kind()),
                Labels.number(counted.count()),
                entity.page() + "?show=" + counted.figure() + "#claims",
                figure == shown);
    }

    private static String label(Figure figure, String kind) {
        String special = SPECIAL.get(kind + " " + figure.word());
        return special == null ? LABELS.get(figure) : special;
    }

    private static Row row(EntityClaim claim) {
        ArticleSummary article = new ArticleSummary(
                claim.claim().articleId(),
                claim.claim().versionId(),
                claim.headline(),
                null,
                claim.source(),
                null,
                null,
                null,
                claim.claim().publishedAt());
        return new Row(
                Voices.card(claim.claim(), article, null, claim.incidentId()),
                claim.fate() == Fate.STANDING ? "" : Labels.human(claim.fate().word()));
    }
}
