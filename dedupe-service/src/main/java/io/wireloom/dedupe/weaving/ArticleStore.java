package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.ArticleFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The articles, and who copied whom. What is not in an answer is not stored. */
public interface ArticleStore {

    /** The stored versions of the articles, by article id. */
    Uni<Map<String, Article>> articles(Collection<String> articleIds);

    /** The ids of the stored versions, by article id. */
    Uni<Map<String, String>> versions(Collection<String> articleIds);

    /** What the stored versions are found by, by article id; without those that were stored before this was kept. */
    Uni<Map<String, Fingerprints>> fingerprints(Collection<String> articleIds);

    /** Stores versions in place of earlier ones of the same articles; what is known of their families stays. */
    Uni<Void> saveArticles(Collection<Filed> articles);

    /** The copy links that have one of the articles at an end. */
    Uni<List<CopyLink>> links(Collection<String> articleIds);

    /** Takes out the links of the pairs that {@code gone} are of, and stores {@code links}. */
    Uni<Void> replaceLinks(Collection<CopyLink> gone, Collection<CopyLink> links);

    /** The articles, and all others that are in one family with one of them, as families were last stored; by article id. */
    Uni<Map<String, Families.Member>> relatives(Collection<String> articleIds);

    /** Stores kinships in place of those of the same articles. */
    Uni<Void> saveKinships(Collection<Kinship> kinships);

    /** The kinships of the articles that have arrived, by article id. */
    Uni<Map<String, Kinship>> kinships(Collection<String> articleIds);

    /** The traces of spinning in those of the articles that show any, by article id. */
    Uni<Map<String, Spin>> spins(Collection<String> articleIds);

    /** What incidents have to know of the articles that have arrived, by article id. */
    Uni<Map<String, ArticleFacts>> facts(Collection<String> articleIds);

    /**
     * A version of an article.
     *
     * @param article the version
     * @param fingerprints what it is found by
     * @param spin the traces of spinning in its text; null when it shows none or too few, or may not be used
     */
    record Filed(Article article, Fingerprints fingerprints, Spin spin) {

        static Filed of(ArticleText text) {
            return new Filed(
                    text.article(),
                    text.fingerprints(),
                    text.article().usable() ? text.spin().orElse(null) : null);
        }
    }
}
