package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The lines of HTML that holds a story and little else, such as a feed's content. */
public final class HtmlLines {

    private HtmlLines() {}

    /**
     * The lines of a piece of HTML; all of it counts as the story, but for what no story holds.
     *
     * @param base the address that its own ones count from; empty when unknown
     */
    public static List<Line> of(String html, String base) {
        return of(Jsoup.parse(html, base));
    }

    /** The same for HTML already parsed. */
    public static List<Line> of(Document page) {
        return PageLines.whole(StoryElement.whole(page));
    }
}
