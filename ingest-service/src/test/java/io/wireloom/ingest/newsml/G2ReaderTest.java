package io.wireloom.ingest.newsml;

import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G2ReaderTest {

    static final String TYPE = "application/vnd.iptc.g2.newsitem+xml";

    private static final String XHTML_BODY =
            """
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
              <header><ul><li>Harbours</li></ul><h1>Ferry runs aground off Ostra</h1></header>
              <section><p>A ferry with 40 people aboard ran aground off Ostra on Monday, the coast guard said.</p>
              <h2>Fog</h2><p>Nobody was hurt.<br/>The ferry will be towed.</p>
              <table><tr><th>Aboard</th><td>40</td></tr></table>
              <figure><img src="f.jpg" alt="The ferry on the rocks"/></figure></section>
              <footer><p>Call the desk</p></footer></body></html></inlineXML>""";

    @Test
    void readsWhatAnAgencySays() {
        Article article = read(item(
                "guid=\"urn:newsml:epn.example:20240305:ferry\" version=\"3\" xml:lang=\"en-GB\"",
                """
                <provider literal="epn.example"/><versionCreated>2024-03-05T10:15:00+01:00</versionCreated>
                <firstCreated>2024-03-05T09:00:00+01:00</firstCreated><embargoed>2024-03-05T12:00:00Z</embargoed>
                <pubStatus qcode="stat:usable"/><edNote role="r:private">ask Jo</edNote><edNote>Adds number aboard.</edNote>""",
                """
                <urgency>2</urgency><located><name>Ostra</name></located><language tag="en-GB"/><keyword>ferries</keyword>
                <subject qcode="medtop:20000139"><name>accident</name></subject><subject literal="Ostra"/>
                <genre uri="http://cv.example/genre/Current"><name>Current</name></genre>
                <slugline>ferry-ostra, 1st Ld-Writethru</slugline><headline role="hld:subHeadline">Forty aboard</headline>
                <headline>Ferry runs aground off Ostra</headline><by>By Mara Lind</by><creditline>EPN–</creditline>
                <dateline>OSTRA, March 5 (EPN) -</dateline><description role="drol:summary">Nobody was hurt. The ferry will be towed.</description>
                <description role="drol:summary">A ferry is stuck on rocks.</description>""",
                XHTML_BODY));

        assertThat(article.itemId()).isEqualTo("urn:newsml:epn.example:20240305:ferry");
        assertThat(article.providerVersion()).isEqualTo(3);
        assertThat(article.headline()).isEqualTo("Ferry runs aground off Ostra");
        assertThat(article.byline()).isEqualTo("By Mara Lind");
        assertThat(article.dateline().text()).isEqualTo("OSTRA, March 5 (EPN) -");
        assertThat(article.dateline().place()).isEqualTo("Ostra");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-03-05T08:00:00Z"));
        assertThat(article.updatedAt()).isEqualTo(Instant.parse("2024-03-05T09:15:00Z"));
        assertThat(article.zone()).isEqualTo("+01:00");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.status()).isEqualTo(Status.USABLE);
        assertThat(article.source().name()).isEqualTo("EPN");
        assertThat(article.source().credit()).isEqualTo("EPN");
        assertThat(article.editNote()).isEqualTo("Adds number aboard.");
        assertThat(article.handling().slug()).isEqualTo("ferry-ostra, 1st Ld-Writethru");
        assertThat(article.handling().takeKey()).isEqualTo("1st Ld-Writethru");
        assertThat(article.handling().urgency()).isEqualTo(2);
        assertThat(article.handling().embargoUntil()).isEqualTo(Instant.parse("2024-03-05T12:00:00Z"));
        assertThat(article.handling().subjects())
                .containsExactly(
                        new Subject("medtop", "20000139", "accident"),
                        new Subject(null, null, "Ostra"),
                        new Subject("http://cv.example/genre/", "Current", "Current"),
                        new Subject("keyword", null, "ferries"));
        assertThat(texts(article, BlockKind.SUMMARY)).containsExactly("Forty aboard", "A ferry is stuck on rocks.");
        assertThat(texts(article, BlockKind.SUBHEADING)).containsExactly("Fog");
        assertThat(texts(article, BlockKind.CAPTION)).containsExactly("The ferry on the rocks");
        assertThat(texts(article, BlockKind.PARAGRAPH))
                .containsExactly(
                        "A ferry with 40 people aboard ran aground off Ostra on Monday, the coast guard said.",
                        "Nobody was hurt. The ferry will be towed.",
                        "Aboard | 40");
    }

    @Test
    void readsAnNitfBodyAndWhatOnlyThatSays() {
        Article article = read(
                item(
                        "guid=\"a\"",
                        "",
                        "<slugline>ferry</slugline>",
                        """
                <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
                <body.head><hedline><hl1>Ferry runs aground</hl1></hedline><byline>By <person>Mara Lind</person></byline>
                <distributor>EPN</distributor></body.head>
                <body.content><block><p>OSTRA (EPN) _ A ferry ran aground.</p><p>_____</p></block></body.content>
                <body.end><tagline>Jo Berg contributed to this report.</tagline></body.end></body></nitf></inlineXML>"""));

        assertThat(article.headline()).isEqualTo("Ferry runs aground");
        assertThat(article.byline()).isEqualTo("By Mara Lind");
        assertThat(article.source().credit()).isEqualTo("EPN");
        assertThat(article.text())
                .isEqualTo(
                        "Ferry runs aground\n\nOSTRA (EPN) _ A ferry ran aground.\n\nJo Berg contributed to this report.");
    }

    @Test
    void readsCopyThatIsTypedIntoOneParagraph() {
        Article article = read(item(
                "guid=\"a\"",
                "",
                "<headline>Ferry runs aground</headline>",
                """
                <inlineXML contenttype="application/xhtml+html"><html><body><p>(Adds detail)
                    * Forty people aboard

                    By Mara Lind
                    OSTRA, March 5 (EPN) - A ferry with 40 people aboard ran
                aground off Ostra on Monday in thick fog, and the coast guard
                said that it would be towed away as soon as the tide allowed
                it to be moved at all.
                    "Nobody was hurt," a spokeswoman for the coast guard said,
                and the passengers were taken off in two boats of the harbour
                before night fell over the bay.

                 (Reporting by Mara Lind)</p></body></html></inlineXML>"""
                        .stripIndent()));

        assertThat(article.byline()).isEqualTo("By Mara Lind");
        assertThat(article.dateline().place()).isEqualTo("OSTRA");
        assertThat(texts(article, BlockKind.SOURCE_LINE)).containsExactly("(Reporting by Mara Lind)");
        assertThat(texts(article, BlockKind.PARAGRAPH))
                .contains(
                        "A ferry with 40 people aboard ran aground off Ostra on Monday in thick fog, and the coast guard said"
                                + " that it would be towed away as soon as the tide allowed it to be moved at all.");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            stat:usable,                                USABLE
            stat:withheld,                              WITHHELD
            stat:canceled,                              CANCELED
            cancelled,                                  CANCELED
            http://cv.iptc.org/newscodes/pubstatusg2/canceled, CANCELED
            stat:unheardof,                             USABLE
            """)
    void knowsTheStatus(String code, Status status) {
        Article article = read(item(
                "guid=\"a\"", "<pubStatus qcode=\"" + code + "\"/>", "<headline>Ferry runs aground</headline>", ""));

        assertThat(article.status()).isEqualTo(status);
    }

    @Test
    void takesAPicturesDescriptionForItsCaption() {
        Article article = read(item(
                "guid=\"a\"",
                "<itemClass qcode=\"ninat:picture\"/>",
                "<headline>Ferry aground</headline><description role=\"drol:caption\">The ferry off Ostra.</description>",
                "<remoteContent href=\"f.jpg\"/>"));

        assertThat(article.text()).isEqualTo("Ferry aground\n\nThe ferry off Ostra.");
        assertThat(texts(article, BlockKind.CAPTION)).containsExactly("The ferry off Ostra.");
    }

    @Test
    void marksWhatAPackagePointsToAsForeign() {
        Article article = ArticleFixture.of(
                "application/vnd.iptc.g2.packageitem+xml",
                """
                <packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"><itemMeta/><contentMeta>
                <headline>Top stories</headline><description>The day in five stories.</description></contentMeta>
                <groupSet><group><itemRef residref="a"><title>Ferry aground</title></itemRef>
                <itemRef residref="b"><headline>Quarry reopens</headline></itemRef></group></groupSet></packageItem>""");

        assertThat(article.headline()).isEqualTo("Top stories");
        assertThat(texts(article, BlockKind.SUMMARY)).containsExactly("The day in five stories.");
        assertThat(texts(article, BlockKind.FOREIGN_HEADLINES)).containsExactly("Ferry aground", "Quarry reopens");
    }

    @Test
    void takesACorrectionWithoutABodyForANote() {
        String item = item(
                "guid=\"a\"",
                "<edNote>CORRECTED to say the ferry had 14 people aboard</edNote>",
                "<headline>CORRECTED-Ferry runs aground</headline>",
                "<inlineXML contenttype=\"application/xhtml+xml\"><html><body/></html></inlineXML>");

        Draft draft = new G2Reader()
                .read(
                        new WireItem(
                                item.getBytes(StandardCharsets.UTF_8),
                                Envelope.read(Map.of("content-type", TYPE), "feed", Instant.EPOCH)),
                        FeedProfile.unknown("feed"));

        assertThat(draft.stated().form()).isEqualTo(new Form.Note());
        assertThat(draft.stated().takeKey()).isEqualTo("CORRECTED");
    }

    @Test
    void countsTimesWithoutOffsetInTheLanguagesCountry() {
        Article article = read(item(
                "guid=\"a\" xml:lang=\"fi-FI\"",
                "<firstCreated>2024-01-10T12:00:00</firstCreated>",
                "<headline>Lautta ajoi karille</headline>",
                ""));

        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-01-10T10:00:00Z"));
        assertThat(article.language()).isEqualTo("fi");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            <newsMessage><itemSet/></newsMessage>,                             holds no item
            <newsMessage><itemSet><conceptItem/></itemSet></newsMessage>,      a conceptItem tells no news
            <newsItem guid='a'><itemMeta><itemClass qcode='ninat:video'/></itemMeta></newsItem>, of class video has neither
            """)
    void saysWhatIsMissing(String xml, String reason) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining(reason);
    }

    static String item(String attributes, String itemMeta, String contentMeta, String content) {
        return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" " + attributes + "><itemMeta>" + itemMeta
                + "</itemMeta><contentMeta>" + contentMeta + "</contentMeta><contentSet>" + content
                + "</contentSet></newsItem>";
    }

    private static Article read(String xml) {
        return ArticleFixture.of(TYPE, xml);
    }
}
