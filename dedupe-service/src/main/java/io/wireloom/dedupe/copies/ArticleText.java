package io.wireloom.dedupe.copies;

import io.wireloom.contracts.Article;
import java.util.Comparator;
import java.util.List;

/**
 * The words of an article's own reporting: foreign headlines, source lines, bylines and datelines are left out, as they recur
 * without any copying.
 *
 * @param article the article
 * @param words in reading order
 * @param sentences what the words say
 * @param fingerprints what it is found by; none when the article may not be used
 */
public record ArticleText(Article article, List<Word> words, List<Sentence> sentences, Fingerprints fingerprints) {

    /** Reads the article's own words. */
    public static ArticleText of(Article article) {
        WordReader reader = new WordReader(article.text());
        if (article.blocks().isEmpty()) {
            reader.read(0, article.text().length());
        }
        article.blocks().stream()
                .filter(block -> block.kind().ownReporting())
                .sorted(Comparator.comparingInt(Article.Block::start))
                .forEach(block -> reader.read(block.start(), block.end()));
        List<Word> words = reader.words();
        ArticleText text = new ArticleText(article, words, Sentence.of(article.text(), words), Fingerprints.NONE);
        return article.usable()
                ? new ArticleText(article, words, text.sentences(), Fingerprints.of(text))
                : text;
    }

    /** Which article it is. */
    public String articleId() {
        return article.articleId();
    }
}
