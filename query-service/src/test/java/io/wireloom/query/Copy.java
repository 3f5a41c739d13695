package io.wireloom.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Invented wire copy and what the line makes of it, for tests. */
public final class Copy {

    /** The town the events are set in: it lies in Homs province. */
    public static final Claim.Place TOWN =
            new Claim.Place("Rastan", "Rastan", "SY", "Homs", 34.9262, 36.7324, 1, 172955L, 0, 6);

    private Copy() {}

    /** An article of three blocks: headline, paragraph, and headlines from elsewhere. */
    public static Article article(String articleId, String versionId, String headline, String paragraph) {
        return article(articleId, versionId, headline, paragraph, Article.Status.USABLE, 1L);
    }

    public static Article article(
            String articleId,
            String versionId,
            String headline,
            String paragraph,
            Article.Status status,
            Long providerVersion) {
        String foreign = "Elsewhere: harbour reopens";
        String text = headline + "\n\n" + paragraph + "\n\n" + foreign;
        int body = headline.length() + 2;
        int tail = body + paragraph.length() + 2;
        return new Article(
                articleId,
                versionId,
                "test",
                "item-" + articleId,
                "https://example.org/" + articleId,
                headline,
                "By Nadia Brook",
                new Article.Dateline("BEIRUT, Oct 1", "Beirut", null),
                Instant.parse("2015-10-01T17:30:00Z"),
                Article.TimeBasis.PRINTED,
                null,
                "+01:00",
                Instant.parse("2026-01-02T03:04:05Z"),
                providerVersion,
                "en",
                new Article.Source("The Courier", null, null, null),
                List.of(new Article.Upstream("source-line", "Meridian", null)),
                status,
                null,
                "text/plain",
                text,
                List.of(
                        new Block(BlockKind.HEADLINE, 0, headline.length(), null, null),
                        new Block(BlockKind.PARAGRAPH, body, body + paragraph.length(), null, null),
                        new Block(BlockKind.FOREIGN_HEADLINES, tail, text.length(), null, null)),
                null,
                null);
    }

    /** The same article in another outlet and at another time. */
    public static Article in(Article article, String outlet, String published) {
        return with(article, Map.of("publishedAt", published, "source", new Article.Source(outlet, null, null, null)));
    }

    /**
     * The same article but for some fields.
     *
     * @param fields their new values by name
     */
    public static Article with(Article article, Map<String, ?> fields) {
        ObjectNode json = MessageCodec.mapper().valueToTree(article);
        fields.forEach(json::putPOJO);
        return MessageCodec.read(MessageCodec.writeText(json), Article.class);
    }

    /** A claim whose evidence is the whole paragraph and whose tally is the given words in it. */
    public static Claim claim(Article article, String claimId, Claim.Status status, long killed, String speaker) {
        Block paragraph = article.blocks().get(1);
        Span evidence = Span.of(article.text(), paragraph.start(), paragraph.end());
        String words = evidence.text().split(" ")[0];
        int end = evidence.start() + words.length();
        return new Claim(
                claimId,
                article.articleId(),
                article.versionId(),
                new Claim.Event("ASSAULT", "air-strike", words, evidence.start(), end),
                status,
                null,
                List.of(new Claim.Entity("Northern Air Wing", words, "northern-air-wing", evidence.start(), end)),
                List.of(),
                List.of(TOWN),
                new Claim.Time(
                        LocalDate.parse("2015-09-30"),
                        LocalDate.parse("2015-09-30"),
                        "day",
                        "relative",
                        words,
                        evidence.start(),
                        end,
                        null,
                        List.of()),
                List.of(new Claim.Tally("killed", "civilians", killed, killed, words, evidence.start(), end, null)),
                List.of(),
                List.of(new Claim.Speaker(
                        speaker, words, Ids.slug(speaker), "monitor", null, null, evidence.start(), end)),
                null,
                evidence,
                article.publishedAt(),
                "verb+said-after",
                "test-1",
                0.75,
                null);
    }

    public static ArticleClaims claims(Article article, Claim... claims) {
        return new ArticleClaims(
                article.articleId(),
                article.versionId(),
                article.order(),
                article.status(),
                "test-1",
                false,
                List.of(claims),
                List.of());
    }

    public static ArticleCopies copies(
            Article article, long revision, String familyId, String of, Map<String, Long> incidents) {
        return new ArticleCopies(
                article.articleId(),
                article.versionId(),
                revision,
                familyId,
                of == null ? ArticleCopies.Relation.NONE : ArticleCopies.Relation.EXCERPT,
                of,
                of == null ? article.articleId() : of,
                of == null ? 0 : 0.83,
                of == null ? List.of() : List.of(new ArticleCopies.Passage(0, 10, 5, 15)),
                of == null ? null : ArticleCopies.Basis.TIME,
                List.of(),
                null,
                null,
                List.of(),
                article.versionId(),
                incidents,
                Instant.parse("2026-01-02T03:05:00Z"));
    }

    /** An active incident that holds the given claims, each from an origin of its own. */
    public static Incident incident(String incidentId, long revision, String title, Claim... claims) {
        return incident(incidentId, revision, Incident.State.ACTIVE, title, claims);
    }

    public static Incident incident(
            String incidentId, long revision, Incident.State state, String title, Claim... claims) {
        List<Incident.Origin> origins = new ArrayList<>();
        List<Incident.IncidentClaim> held = new ArrayList<>();
        List<Incident.Figure> figures = new ArrayList<>();
        List<Incident.HistoryEntry> history = new ArrayList<>();
        for (Claim claim : claims) {
            Claim.Speaker speaker = claim.attribution().get(0);
            origins.add(
                    new Incident.Origin(speaker.entityId(), speaker.name(), speaker.kind(), List.of(claim.claimId())));
            held.add(new Incident.IncidentClaim(claim, speaker.entityId(), "same place, day and kind"));
            Claim.Tally tally = claim.tallies().get(0);
            figures.add(new Incident.Figure(claim.claimId(), tally.low(), tally.high(), speaker.name(), tally.text()));
            history.add(new Incident.HistoryEntry(
                    claim.publishedAt(), claim.claimId(), speaker.name() + ": " + tally.low() + " killed"));
        }
        return new Incident(
                incidentId,
                revision,
                state,
                "ASSAULT",
                "air-strike",
                title,
                LocalDate.parse("2015-09-30"),
                LocalDate.parse("2015-09-30"),
                TOWN,
                List.of(new Claim.Entity("Northern Air Wing", "the wing", "northern-air-wing", 0, 8)),
                List.of(),
                claims.length > 1 ? "fair" : "weak",
                claims.length + " independent origins",
                origins,
                List.of(claims).stream()
                        .map(Claim::articleId)
                        .distinct()
                        .sorted()
                        .toList(),
                figures.isEmpty() ? List.of() : List.of(summary(figures)),
                held,
                claims.length > 1
                        ? List.of(new Incident.Disagreement(
                                "conflict",
                                "killed",
                                List.of(claims).stream()
                                        .map(Claim::claimId)
                                        .sorted()
                                        .toList(),
                                "36 against 27: 9 apart"))
                        : List.of(),
                history,
                state == Incident.State.DISSOLVED ? List.of("successor-of-" + incidentId) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Incident.TallySummary summary(List<Incident.Figure> figures) {
        return new Incident.TallySummary(
                "killed",
                "civilians",
                figures.stream().mapToLong(Incident.Figure::low).min().orElseThrow(),
                figures.get(figures.size() - 1).low(),
                figures.stream().mapToLong(Incident.Figure::high).max().orElseThrow(),
                figures);
    }
}
