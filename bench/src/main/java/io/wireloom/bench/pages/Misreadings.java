package io.wireloom.bench.pages;

import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What goes wrong beside the body: titles that stand again in it, and dates that are not those which pages state. */
final class Misreadings {

    private final List<String> doubled = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();
    private int dated;
    private int right;

    /** Looks at one page; {@code article} is what was made of it, or nothing. */
    void look(Page page, Optional<Article> article) {
        if (article.filter(Misreadings::isDoubled).isPresent()) {
            doubled.add(page.id());
        }
        Optional<Instant> stated = StatedDate.of(page);
        if (stated.isPresent()) {
            dated++;
            Instant read = article.map(Article::publishedAt).orElse(null);
            if (stated.get().equals(read)) {
                right++;
            } else {
                dates.add(page.id() + " states " + stated.get() + ", read as " + read);
            }
        }
    }

    void print(PrintWriter out, boolean each) {
        new Table("Wireloom beside the body", "pages", "of")
                .row("publication date as stated", right, dated)
                .row("title again in the body", doubled.size(), "")
                .print(out);
        if (each) {
            dates.forEach(line -> out.println("DATE   " + line));
            doubled.forEach(line -> out.println("TITLE  " + line));
            out.flush();
        }
    }

    private static boolean isDoubled(Article article) {
        if (article.headline() == null) {
            return false;
        }
        String title = key(article.headline());
        return Wireloom.body(article).lines().anyMatch(line -> key(line).equals(title));
    }

    private static String key(String line) {
        return String.join(" ", Overlap.words(line)).toLowerCase(Locale.ROOT);
    }
}
