package io.wireloom.ingest.syndication;

import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.html.HtmlLines;
import io.wireloom.ingest.text.Lexicon;
import io.wireloom.ingest.text.PlainTextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The running copy of an entry, without what feed software adds to it.
 *
 * @param lines in order
 * @param firstPublished where a line that was taken off says that it appeared first; null when none does
 */
record FeedBody(List<Line> lines, Upstream firstPublished) {

    static final FeedBody EMPTY = new FeedBody(List.of(), null);

    private static final int LONGEST_TAIL = 1_200;
    private static final Lexicon TAILS = Lexicon.named("feed-tails");
    private static final Pattern FIRST_PUBLISHED = Pattern.compile(
            "\\b(?:appeared first|first appeared|erschien zuerst|apparu en premier|primero|proviene da|primeiro|verscheen eerst)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARE_LINK = Pattern.compile(
            "feeds?\\.feedburner\\.com/~|feeds?\\.wordpress\\.com/\\d|facebook\\.com/sharer|(?:twitter|x)\\.com/(?:intent|share|home\\?status)"
                    + "|linkedin\\.com/share|addtoany\\.com|addthis\\.com|reddit\\.com/submit|pinterest\\.com/pin/create|wa\\.me/|api\\.whatsapp"
                    + "|t\\.me/share|telegram\\.me/share|del\\.icio\\.us/post|digg\\.com/submit|stumbleupon\\.com/submit|share\\.flipboard");
    private static final Pattern CUT_MARK = Pattern.compile("(?<!\\s)\\s*+[\\[(](?:…|\\.{3})[\\])]\\s*+$");

    /** Reads a passage; null gives an empty body. */
    static FeedBody of(Passage passage) {
        if (passage == null || passage.value().isBlank()) {
            return EMPTY;
        }
        if (!passage.html()) {
            return new FeedBody(tidy(PlainTextReader.lines(passage.value())), null);
        }
        Document page = Jsoup.parse(passage.value(), passage.base() == null ? "" : passage.base());
        Upstream first = takeFirstPublished(page);
        page.select("a[href]").forEach(FeedBody::dropLink);
        return new FeedBody(tidy(HtmlLines.of(page)), first);
    }

    /** Whether it holds a letter or a digit. */
    boolean hasWords() {
        return lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static Upstream takeFirstPublished(Document page) {
        for (Element block : page.select("p, div, em, small, span")) {
            String own = block.ownText();
            if (own.length() > LONGEST_TAIL || !FIRST_PUBLISHED.matcher(own).find()) {
                continue;
            }
            String text = block.text();
            if (text.length() <= LONGEST_TAIL && TAILS.matches(text)) {
                Elements links = block.select("a[href]");
                Element link = links.isEmpty() ? null : links.last();
                block.remove();
                return link == null || !link.absUrl("href").startsWith("http")
                        ? null
                        : new Upstream("syndicated", link.text(), link.absUrl("href"));
            }
        }
        return null;
    }

    /** Links that share, and those that lead on to the page and say no more than that. */
    private static void dropLink(Element link) {
        String text = link.text();
        boolean leadsOn = text.length() <= LONGEST_TAIL && endsBlock(link) && TAILS.matches(text);
        if (leadsOn || SHARE_LINK.matcher(link.attr("href")).find()) {
            link.remove();
        }
    }

    private static boolean endsBlock(Element link) {
        Element next = link.nextElementSibling();
        return next == null || next.isBlock() || next.nameIs("br") || next.nameIs("img");
    }

    private static List<Line> tidy(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            String text = CUT_MARK.matcher(line.text()).replaceFirst(" …").strip();
            boolean tail = line.role() != Role.ENTRY
                    && text.length() <= LONGEST_TAIL
                    && (text.equals("…") || TAILS.matches(text));
            if (!tail) {
                // The entry's title is its headline: what its text heads with that mark are its parts.
                Role role = line.role() == Role.HEADLINE ? Role.SUBHEADING : line.role();
                kept.add(new Line(text, role, line.bullet(), line.gap(), line.time()));
            }
        }
        return kept;
    }
}
