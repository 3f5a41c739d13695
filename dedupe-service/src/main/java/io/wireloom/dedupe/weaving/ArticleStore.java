package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.ArticleFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The articles, and who copied whom. What is not in an answer is not stored. */
public interface ArticleStore {

    /** The stored versions of the articles, by article id. */
    Uni<Map<String, Article>> articles(Collection<String> articleIds);

    /** Stores a version in place of any earlier one, with the fingerprints it is found by. */
    Uni<Void> saveArticle(Article article, Set<Long> fingerprints);

    /** Other articles that share at least {@code least} of the fingerprints. */
    Uni<List<Article>> sharing(String articleId, Set<Long> fingerprints, int least);

    /** The article's copy links. */
    Uni<List<CopyLink>> links(String articleId);

    /** Puts {@code links} in place of the article's copy links. */
    Uni<Void> replaceLinks(String articleId, Collection<CopyLink> links);

    /** The whole families of the articles, as the links stand now. */
    Uni<Relatives> relatives(Collection<String> articleIds);

    /** Stores kinships in place of those of the same articles. */
    Uni<Void> saveKinships(Collection<Kinship> kinships);

    /** The kinships of the articles that have arrived, by article id. */
    Uni<Map<String, Kinship>> kinships(Collection<String> articleIds);

    /** What incidents have to know of the articles that have arrived, by article id. */
    Uni<Map<String, ArticleFacts>> facts(Collection<String> articleIds);

    /**
     * Whole families.
     *
     * @param members by article id
     * @param links all links among them
     */
    record Relatives(Map<String, Families.Member> members, List<CopyLink> links) {}
}
