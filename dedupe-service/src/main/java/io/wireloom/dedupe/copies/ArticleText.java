package io.wireloom.dedupe.copies;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.dedupe.spin.SpinReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words of an article's own reporting: foreign headlines, source lines, bylines and datelines are left out, as they recur
 * without any copying.
 *
 * @param article the article
 * @param words in reading order
 * @param phrases of the words
 * @param sentences what the words say
 * @param fingerprints what it is found by; none when the article may not be used
 * @param spin the traces of mechanical substitution; empty when it was not spun
 */
public record ArticleText(
        Article article,
        List<Word> words,
        PhraseIndex phrases,
        SentenceIndex sentences,
        Fingerprints fingerprints,
        Optional<Spin> spin) {

    /** Reads the article's own words and the traces of spinning in it. */
    public static ArticleText of(Article article) {
        return of(article, SpinReader.of(article));
    }

    /** As {@link #of(Article)}, where the traces are known. */
    public static ArticleText of(Article article, Optional<Spin> spin) {
        WordReader reader = new WordReader(article.text());
        if (article.blocks().isEmpty()) {
            reader.read(0, article.text().length());
        }
        article.blocks().stream()
                .filter(block -> block.kind().ownReporting())
                .sorted(Comparator.comparingInt(Article.Block::start))
                .forEach(block -> reader.read(block.start(), block.end()));
        List<Word> words = reader.words();
        ArticleText text = new ArticleText(
                article,
                words,
                new PhraseIndex(Fingerprints.hashes(words)),
                new SentenceIndex(Sentence.of(article.text(), words)),
                Fingerprints.NONE,
                spin);
        return article.usable()
                ? new ArticleText(article, words, text.phrases(), text.sentences(), Fingerprints.of(text), text.spin())
                : text;
    }

    /** What it is found by, without its words and sentences, and without traces of spinning where it may not be used. */
    public ArticleText withoutWords() {
        return new ArticleText(
                article,
                List.of(),
                PhraseIndex.NONE,
                SentenceIndex.NONE,
                fingerprints,
                article.usable() ? spin : Optional.empty());
    }

    /** The forms of its words in reading order: lower case, without apostrophes and accents. */
    public List<String> forms() {
        return words.stream().map(Word::form).toList();
    }

    /** Which article it is. */
    public String articleId() {
        return article.articleId();
    }
}
