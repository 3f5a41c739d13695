package io.wireloom.ingest.html;

import static io.wireloom.ingest.article.ArticleFixture.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to hurt: read as far as there is anything to read, and soon. */
class HostilePageTest {

    private static final String STORY =
            "<h1>Bridge closed</h1><p>The bridge was closed on Tuesday, after divers found cracks in two of its piers.</p>";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("nested elements", "<div>".repeat(100_000) + STORY),
                page("nested lists with names", "<ul class='related'><li>".repeat(20_000) + STORY),
                page("an attribute of a megabyte", "<div class='" + "share-me ".repeat(120_000) + "'>x</div>" + STORY),
                page("a style of a megabyte", "<div style='" + "display:".repeat(130_000) + "'>x</div>" + STORY),
                page("nested bylines", "<div class='byline'>".repeat(50_000) + STORY),
                page("nested comments", "<div class='comments'>".repeat(50_000) + STORY),
                page("many headings", "<div><h2>Bridge</h2>".repeat(20_000) + STORY),
                page("many siblings", "<b>a</b> <i>b</i>".repeat(60_000) + STORY),
                page(
                        "many paragraphs",
                        STORY
                                + "<p>Cars wait, and wait, and wait for the ferry to come back again.</p>"
                                        .repeat(40_000)),
                page(
                        "many times",
                        "<div>" + "<div><time datetime='2019-11-18T08:00:00Z'>8</time><p>x</p></div>".repeat(20_000)
                                + STORY),
                page("unclosed tags", "<p><b><table><tr><td><i>".repeat(5_000) + STORY),
                page("text that looks like a script", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" + STORY),
                page(
                        "JSON-LD nested without end",
                        "<script type='application/ld+json'>" + "[".repeat(500_000) + "</script>" + STORY),
                page(
                        "JSON-LD of one quote",
                        "<script type='application/ld+json'>{\"a\":\"" + "\\\"".repeat(500_000) + "</script>" + STORY),
                page("microdata in microdata", "<div itemscope itemprop='author'>".repeat(5_000) + STORY));
    }

    private static Arguments page(String name, String body) {
        return Arguments.of(Named.of(name, "<html><body>" + body + "</body></html>"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Timeout(60)
    void isRead(String page) {
        assertThat(html(page).text()).contains("Bridge closed");
    }
}
