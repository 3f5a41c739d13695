package io.wireloom.dedupe.copies;

import io.wireloom.contracts.Article;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an article's own reporting: foreign headlines, source lines, bylines and datelines are left out, as they recur
 * without any copying.
 *
 * @param article the article
 * @param words in reading order
 * @param fingerprints what it is found by; none when the article may not be used
 */
public record ArticleText(Article article, List<Word> words, Fingerprints fingerprints) {

    /** A word, a quotation mark, the end of a sentence, or the end of a line, which ends a quotation that was never closed. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<word>[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+|[.,](?=\\p{N})\\p{N}+)*)|(?<open>“|«)|(?<close>”|»)|(?<mark>\")"
                    + "|(?<stop>[.!?…]+(?=[\\s\"”»)]|$))|(?<line>\\n)");

    /** Reads the article's own words. */
    public static ArticleText of(Article article) {
        Reader reader = new Reader(article.text());
        List<Article.Block> blocks = article.blocks().stream()
                .filter(block -> block.kind().ownReporting())
                .sorted(Comparator.comparingInt(Article.Block::start))
                .toList();
        if (article.blocks().isEmpty()) {
            reader.read(0, article.text().length());
        }
        blocks.forEach(block -> reader.read(block.start(), block.end()));
        ArticleText text = new ArticleText(article, List.copyOf(reader.words), Fingerprints.NONE);
        return article.usable() ? new ArticleText(article, text.words(), Fingerprints.of(text)) : text;
    }

    /** Which article it is. */
    public String articleId() {
        return article.articleId();
    }

    private static final class Reader {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private int sentence;

        Reader(String text) {
            this.text = text;
        }

        void read(int start, int end) {
            boolean quoted = false;
            Matcher token = TOKEN.matcher(text).region(start, end);
            while (token.find()) {
                if (token.group("word") != null) {
                    words.add(new Word(form(token.group()), token.start(), token.end(), sentence, quoted));
                } else if (token.group("open") != null) {
                    quoted = true;
                } else if (token.group("close") != null) {
                    quoted = false;
                } else if (token.group("mark") != null) {
                    quoted = !quoted;
                } else {
                    sentence++;
                    quoted = quoted && token.group("line") == null;
                }
            }
            sentence++;
        }

        private static String form(String word) {
            return Normalizer.normalize(word, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("['’,]", "");
        }
    }
}
