package io.wireloom.dedupe.chronicle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Collation;
import io.wireloom.dedupe.copies.CopiesRecord;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.ArticleFacts;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Grouping;
import io.wireloom.dedupe.incidents.Incidents;
import io.wireloom.dedupe.incidents.Neighbours;
import io.wireloom.dedupe.incidents.Rulings;
import io.wireloom.dedupe.incidents.StandingClaims;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.quotations.Concordance;
import io.wireloom.dedupe.quotations.QuotedArticle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A whole set of messages woven at once. What the service holds after any order of arrival is what this gives for the same set.
 *
 * @param texts the latest version of every article, by article id
 * @param claims the latest record of claims of every article that has one, by article id
 * @param kinships every article's place in its family, by article id
 * @param incidents the standing incidents at revision 0, by id
 */
public record FreshRun(
        Map<String, ArticleText> texts,
        Map<String, ArticleClaims> claims,
        Map<String, Kinship> kinships,
        Map<String, Incident> incidents) {

    /** Weaves a set on which the desk has decided nothing. */
    public static FreshRun of(Collection<Article> versions, Collection<ArticleClaims> records) {
        return of(versions, records, List.of());
    }

    /**
     * Weaves a set.
     *
     * @param versions versions of articles in any order; the latest of each article counts
     * @param records claim records in any order; the latest of each article counts
     * @param decisions what the desk decided, in any order
     */
    public static FreshRun of(
            Collection<Article> versions, Collection<ArticleClaims> records, Collection<DeskDecision> decisions) {
        return of(versions, records, decisions, new Memory(Integer.MAX_VALUE, 0));
    }

    /** As {@link #of(Collection, Collection, Collection)}, with what other runs have read and compared. */
    public static FreshRun of(
            Collection<Article> versions,
            Collection<ArticleClaims> records,
            Collection<DeskDecision> decisions,
            Memory memory) {
        Map<String, Article> articles = latest(versions, Article::articleId, Article.VERSION_ORDER);
        Map<String, ArticleClaims> claims = latest(records, ArticleClaims::articleId, StandingClaims.ORDER);
        Map<String, ArticleText> texts = new TreeMap<>();
        articles.forEach((id, article) -> texts.put(id, memory.prints(article)));
        Collation collation = Collation.of(texts.values(), memory::compare);
        Map<String, Kinship> kinships = Families.of(members(texts), collation.links());
        Map<String, List<Telling>> own = new TreeMap<>();
        claims.forEach((id, record) -> own.put(id, StandingClaims.of(record, articles.get(id))));
        List<Telling> tellings = own.values().stream().flatMap(List::stream).toList();
        List<Edge> edges = new Neighbours(tellings, collation.links()).edges(own);
        Map<String, ArticleFacts> facts = facts(texts, kinships);
        Map<String, Incident> incidents = new TreeMap<>();
        Grouping.group(tellings, edges, Rulings.of(decisions))
                .forEach(group -> incidents.put(group.incidentId(), Incidents.of(group, facts)));
        return new FreshRun(texts, claims, kinships, incidents);
    }

    private static <T> Map<String, T> latest(Collection<T> all, Function<T, String> id, Comparator<T> order) {
        return all.stream().collect(Collectors.toMap(id, one -> one, BinaryOperator.maxBy(order), TreeMap::new));
    }

    private static Map<String, Families.Member> members(Map<String, ArticleText> texts) {
        Map<String, Families.Member> members = new HashMap<>();
        texts.forEach((id, text) -> members.put(
                id,
                new Families.Member(
                        text.article().versionId(),
                        text.article().publishedAt(),
                        text.spin().isPresent())));
        return members;
    }

    private static Map<String, ArticleFacts> facts(Map<String, ArticleText> texts, Map<String, Kinship> kinships) {
        Map<String, ArticleFacts> facts = new HashMap<>();
        texts.forEach((id, text) -> facts.put(
                id,
                new ArticleFacts(
                        id,
                        kinships.get(id).familyId(),
                        text.article().source() == null
                                ? null
                                : text.article().source().name(),
                        text.spin().isPresent())));
        return facts;
    }

    /** What every article is a copy of, at revision 0, by article id. */
    public Map<String, ArticleCopies> copies() {
        Map<String, List<SharedQuotation>> quotations = quotations();
        Map<String, Map<String, Long>> holding = new HashMap<>();
        incidents.values().forEach(incident -> incident.articleIds()
                .forEach(id -> holding.computeIfAbsent(id, key -> new TreeMap<>())
                        .put(incident.incidentId(), incident.revision())));
        Map<String, ArticleCopies> copies = new TreeMap<>();
        kinships.forEach((id, kinship) -> copies.put(
                id,
                CopiesRecord.of(
                        kinship,
                        new CopiesRecord.Known(
                                texts.get(id).spin().orElse(null),
                                claims.get(id),
                                quotations.getOrDefault(id, List.of()),
                                holding.getOrDefault(id, Map.of())),
                        0,
                        null)));
        return copies;
    }

    private Map<String, List<SharedQuotation>> quotations() {
        List<QuotedArticle> quoted = texts.values().stream()
                .map(text -> QuotedArticle.of(text.article(), claims.get(text.articleId())))
                .toList();
        return Concordance.of(
                        quoted.stream()
                                .flatMap(article -> article.forms().values().stream())
                                .toList(),
                        quoted.stream()
                                .flatMap(article -> article.occurrences().stream())
                                .toList())
                .shared();
    }
}
