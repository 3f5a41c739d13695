package io.wireloom.ingest.html;

import static io.wireloom.contracts.Article.BlockKind.CAPTION;
import static io.wireloom.contracts.Article.BlockKind.PARAGRAPH;
import static io.wireloom.ingest.article.ArticleFixture.html;
import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page is its story, and what is not. */
class PageStoryTest {

    private static final String FIRST =
            "The harbour bridge at Lindvik was closed on Tuesday, after divers found cracks in two of its piers.";
    private static final String SECOND =
            "Repairs will take until the autumn, the county said, and lorries have to go round by the ferry until then.";
    private static final String THIRD =
            "“We heard it creak all winter, but nobody would believe us,” said Tore Lind, who keeps a shop beside it.";
    private static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

    private static Article page(String body) {
        return html("<html><head><title>Bridge closed | Lindvik Post</title></head><body>" + body + "</body></html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='relatedArticles'><p>FOREIGN words in a box beside the story, as long as any paragraph is.</p></div>",
                "<div class='c-newsletter-form'><p>FOREIGN words that ask for an address, as long as a paragraph may be.</p></div>",
                "<div hidden><p>FOREIGN words that nobody sees in a browser, though they are as long as a paragraph.</p></div>",
                "<div style='position:absolute; left:-9999px'>FOREIGN words far off to the left where nobody sees them.</div>",
                "<aside><p>FOREIGN words in an aside, which may be as long as any paragraph of the story beside it.</p></aside>",
                "<ul><li><a href='/1'>FOREIGN bus strikes tree</a></li><li><a href='/2'>Cat found</a></li><li><a href='/3'>Rain</a></li></ul>",
                "<h3>Read also</h3><p><a href='/1'>FOREIGN bus strikes tree in the night</a></p>",
                "<p>More Lindvik Stories</p><ul><li><a href='/1'>FOREIGN bus strikes tree</a>, and other news</li></ul>",
                "<p><a href='/1'>FOREIGN BUS STRIKES TREE IN THE NIGHT</a></p>",
                "<div id='comments'><p>FOREIGN words of a reader who says more of the bridge than the story itself does.</p></div>",
                "<p>Leia também</p><p><a href='/x'>FOREIGN ônibus bate em árvore</a></p>",
                "<p>Читайте также:</p><p><a href='/x'>FOREIGN автобус врезался в дерево</a></p>"
            })
    void whatStandsAroundAStoryIsNoneOfIt(String box) {
        Article article = page("<main><article><h1>Bridge closed</h1>" + STORY + box + "</article></main>");

        assertThat(texts(article, PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(article.text()).doesNotContain("FOREIGN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='u-overflow-hidden has-sidebar'>%s</div>",
                "<div class='elementor-widget-text'>%s</div>",
                "<section><h2 id='social-media-and-the-related-links'>What they say</h2>%s</section>",
                "<div class='field views-field-body'>%s</div>",
                "<div class='social-embed'><blockquote>%s</blockquote></div>"
            })
    void namesThatOnlySoundLikeFurnitureDoNotTakeTheStoryAway(String wrapping) {
        Article article = page("<main><h1>Bridge closed</h1><p>" + FIRST + "</p>"
                + String.format(wrapping, "<p>" + SECOND + "</p>") + "<p>" + THIRD + "</p></main>");

        assertThat(texts(article, PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aStoryInPartsBesideOneAnotherIsReadWhole() {
        String part = "<section class='chunk'><div class='col'><p>%s</p></div></section>";
        Article article =
                page("<div><h1>Bridge closed</h1>" + String.format(part, FIRST) + "<div class='ad'>Buy now</div>"
                        + String.format(part, SECOND) + String.format(part, THIRD) + "</div>");

        assertThat(texts(article, PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void ofSeveralStoriesOnAPageTheOneUnderItsHeadlineIsRead() {
        String other = "<article><h1>Ferry late</h1>"
                + ("<p>The ferry was late, as it is in any storm, said its master.</p>").repeat(6) + "</article>";
        Article article = page("<article><h1>Bridge closed</h1>" + STORY + "</article>" + other);

        assertThat(article.headline()).isEqualTo("Bridge closed");
        assertThat(article.text()).doesNotContain("ferry was late");
    }

    @Test
    void theStatedTextShowsWhereTheStoryStands() {
        String teasers = "<div class='x'>"
                + ("<p>The ferry was late, as it is in any storm, its master said, and it will be.</p>").repeat(9)
                + "</div>";
        Article article =
                html("<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                        + FIRST + " " + SECOND + "\"}</script></head><body>" + teasers + "<div class='y'>" + STORY
                        + "</div></body></html>");

        assertThat(texts(article, PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void paragraphsThatOnlyLineBreaksPartAreParagraphs() {
        Article article = page("<table><tr><td><a href='/'>Home</a></td><td>" + FIRST + "<br><br>" + SECOND
                + "<br>\n<br>" + THIRD + "</td></tr></table>");

        assertThat(texts(article, PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aFewWordsUnderAPictureAreItsCaption() {
        Article article = page("<main><h1>Bridge closed</h1><p>" + FIRST + "</p>"
                + "<div align='center'><img src='a.jpg'><br><span class='small'>The north pier of the bridge</span></div>"
                + "<p>" + SECOND + "</p><p>" + THIRD + "</p></main>");

        assertThat(texts(article, CAPTION)).containsExactly("The north pier of the bridge");
        assertThat(texts(article, PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void cellsAndPointsOfTheStoryAreKept() {
        Article article = page("<main><h1>Bridge closed</h1>" + STORY
                + "<ul><li>Length: 212 metres</li><li>Built: 1961</li></ul>"
                + "<table><tr><td>Cars a day</td><td>4,100</td></tr></table></main>");

        assertThat(article.text()).contains("Length: 212 metres", "Built: 1961", "Cars a day", "4,100");
    }

    @Test
    void theTitleDoesNotStandInTheBodyAgain() {
        Article article =
                page("<h1>Lindvik Post</h1><main><h2>Bridge closed</h2><div class='body'><h3>Bridge closed</h3>" + STORY
                        + "</div></main>");

        assertThat(article.headline()).isEqualTo("Bridge closed");
        assertThat(article.text()).containsOnlyOnce("Bridge closed");
    }
}
