package io.wireloom.dedupe.chronicle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Collation;
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
 * @param kinships every article's place in its family, by article id
 * @param incidents the standing incidents at revision 0, by id
 */
public record FreshRun(Map<String, Kinship> kinships, Map<String, Incident> incidents) {

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
        Map<String, Article> articles = latest(versions, Article::articleId, Article.VERSION_ORDER);
        Map<String, ArticleText> texts = new TreeMap<>();
        articles.forEach((id, article) -> texts.put(id, ArticleText.of(article)));
        Collation collation = Collation.of(texts.values());
        Map<String, Kinship> kinships = Families.of(members(texts), collation.links());
        Map<String, List<Telling>> own = new TreeMap<>();
        latest(records, ArticleClaims::articleId, StandingClaims.ORDER)
                .forEach((id, claims) -> own.put(id, StandingClaims.of(claims, articles.get(id))));
        List<Telling> tellings = own.values().stream().flatMap(List::stream).toList();
        List<Edge> edges = new Neighbours(tellings, collation.links()).edges(own);
        Map<String, ArticleFacts> facts = facts(texts, kinships);
        Map<String, Incident> incidents = new TreeMap<>();
        Grouping.group(tellings, edges, Rulings.of(decisions))
                .forEach(group -> incidents.put(group.incidentId(), Incidents.of(group, facts)));
        return new FreshRun(kinships, incidents);
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
}
