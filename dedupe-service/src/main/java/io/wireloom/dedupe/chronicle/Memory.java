package io.wireloom.dedupe.chronicle;

import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.Evidence;
import io.wireloom.dedupe.memory.Lately;

/**
 * What one run has read and compared, for the next. All of it is a function of article versions alone, so nothing here can be out of
 * date: forgetting costs time, never a result. Safe for use by threads at once.
 */
public final class Memory {

    /** Whole texts, which only comparing needs: about 50 KB each. */
    private static final int WHOLE = 500;

    private final Lately<ArticleText> prints;
    private final Lately<ArticleText> whole = new Lately<>(WHOLE);
    private final Lately<Evidence> pairs;

    /**
     * @param articles so many articles are remembered by their fingerprints, about 20 KB each with their text
     * @param comparisons so many pairs are remembered, from 1 KB for strangers to 20 KB for reprints
     */
    public Memory(int articles, int comparisons) {
        prints = new Lately<>(articles);
        pairs = new Lately<>(comparisons);
    }

    /**
     * Without its words and sentences, which are read again where two articles are compared, and without traces of spinning where
     * it may not be used.
     */
    ArticleText prints(Article article) {
        return prints.get(key(article), () -> ArticleText.of(article).withoutWords());
    }

    /** What two articles have in common. */
    Evidence compare(ArticleText one, ArticleText other) {
        String ours = key(one.article());
        String theirs = key(other.article());
        boolean ordered = one.articleId().compareTo(other.articleId()) < 0;
        return pairs.get(
                ordered ? ours + " " + theirs : theirs + " " + ours,
                () -> Comparison.between(whole(one.article()), whole(other.article())));
    }

    private ArticleText whole(Article article) {
        return whole.get(key(article), () -> ArticleText.of(article));
    }

    /** Of a version that was cut back, the number of blocks tells how far. */
    private static String key(Article article) {
        return article.articleId() + "@" + article.versionId() + "/"
                + article.blocks().size();
    }
}
