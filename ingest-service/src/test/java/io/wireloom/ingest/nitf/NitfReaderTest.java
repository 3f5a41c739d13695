package io.wireloom.ingest.nitf;

import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.wire.UnusableItemException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfReaderTest {

    private static final String DOCDATA =
            """
            <doc-id id-string="EPN.4711" regsrc="EPN"/><urgency ed-urg="3"/><evloc city="Ostra"/>
            <date.issue norm="20240305T090000+0100"/><date.release norm="20240305T120000+0100"/>
            <du-key key="harbour-ferries" version="4"/><ed-msg info="Adds number aboard."/>
            <doc.rights limitations="not for resale"/><key-list><keyword key="ferries"/></key-list>
            <identified-content><classifier type="beat" idsrc="EPN" value="7">Harbours</classifier>
            <person>Mara Lind</person></identified-content>""";

    private static final String BODY =
            """
            <body.head><hedline><hl1>Ferry runs aground</hl1><hl2>Forty aboard</hl2></hedline>
            <byline>By <person>Mara Lind</person><byttl>Harbour correspondent</byttl></byline><distributor>EPN Wire</distributor>
            <dateline><location><city>Ostra</city>, <country>Norland</country></location><story.date norm="20240305"/></dateline>
            <abstract><p>A ferry is stuck.</p></abstract></body.head>
            <body.content><media media-type="image"><media-reference source="f.jpg" alternate-text="The ferry at low tide"/>
            <media-caption>The ferry off Ostra</media-caption></media><p>A ferry ran aground<br/>off Ostra.</p><hl2>Fog</hl2>
            <ul><li>Forty people</li></ul><nitf-table><table><tr><td>Aboard</td><td>40</td></tr></table></nitf-table>
            <p>&lt;div class="x"&gt;&lt;/div&gt;</p></body.content>
            <body.end><tagline>Jo Berg contributed to this report.</tagline></body.end>""";

    @Test
    void readsWhatAnAgencySays() {
        Article article = read("<meta name=\"anpa-takekey\" content=\"2nd take\"/>", "", DOCDATA, BODY);

        assertThat(article.itemId()).isEqualTo("EPN.4711");
        assertThat(article.providerVersion()).isEqualTo(4);
        assertThat(article.headline()).isEqualTo("Ferry runs aground");
        assertThat(article.byline()).isEqualTo("By Mara Lind");
        assertThat(article.dateline().place()).isEqualTo("Ostra");
        assertThat(article.dateline().date()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-03-05T08:00:00Z"));
        assertThat(article.source().name()).isEqualTo("EPN");
        assertThat(article.source().credit()).isEqualTo("EPN Wire");
        assertThat(article.editNote()).isEqualTo("Adds number aboard.");
        assertThat(article.handling().slug()).isEqualTo("harbour-ferries");
        assertThat(article.handling().takeKey()).isEqualTo("2nd take");
        assertThat(article.handling().urgency()).isEqualTo(3);
        assertThat(article.handling().usageTerms()).isEqualTo("not for resale");
        assertThat(article.handling().embargoUntil()).isEqualTo(Instant.parse("2024-03-05T11:00:00Z"));
        assertThat(article.handling().subjects())
                .containsExactly(
                        new Subject("subj", "03010000", "ferries sunk"),
                        new Subject("evloc", null, "Ostra"),
                        new Subject("beat", "7", "Harbours"),
                        new Subject("person", null, "Mara Lind"),
                        new Subject("keyword", null, "ferries"));
        assertThat(texts(article, BlockKind.SUMMARY)).containsExactly("Forty aboard", "A ferry is stuck.");
        assertThat(texts(article, BlockKind.CAPTION)).containsExactly("The ferry off Ostra");
        assertThat(texts(article, BlockKind.SUBHEADING)).containsExactly("Fog");
        assertThat(texts(article, BlockKind.PARAGRAPH))
                .containsExactly("A ferry ran aground off Ostra.", "Forty people", "Aboard | 40");
        assertThat(texts(article, BlockKind.SOURCE_LINE)).containsExactly("Jo Berg contributed to this report.");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            usable,    USABLE
            embargoed, USABLE
            withheld,  WITHHELD
            canceled,  CANCELED
            """)
    void knowsTheStatus(String word, Status status) {
        assertThat(read("", "management-status=\"" + word + "\"", DOCDATA, BODY).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            epn-4711-aa31, epn-4711-aa31-2, epn-4711-aa31
            ferries,       ferries-2,       ferries-2
            other-key-0001, EPN.1,          EPN.1
            """)
    void keepsAStorysIdentityOverItsVersions(String key, String id, String expected) {
        String docdata = "<doc-id id-string=\"" + id + "\"/><du-key key=\"" + key + "\" version=\"2\"/>";

        assertThat(read("", "", docdata, BODY).itemId()).isEqualTo(expected);
    }

    @Test
    void makesNothingOfPlaceholders() {
        Article article = read(
                "<title>Ferry-Ostra-Fog</title>",
                "",
                "<date.issue norm=\"20240305T090000Z\"/><date.release norm=\"YYYYMMDD000000-HHMM\"/>"
                        + "<doc.copyright holder=\"Copyright 2024 EPN. All rights reserved.\"/>",
                BODY);

        assertThat(article.handling().embargoUntil()).isNull();
        assertThat(article.handling().slug()).isEqualTo("Ferry-Ostra-Fog");
        assertThat(article.source().name()).isEqualTo("EPN");
    }

    @Test
    void refusesAnEmptyStory() {
        assertThatThrownBy(() -> read("", "", DOCDATA, "<body.head><hedline/></body.head><body.content/>"))
                .isInstanceOf(UnusableItemException.class);
    }

    private static Article read(String head, String status, String docdata, String body) {
        return ArticleFixture.of(
                "text/vnd.iptc.nitf",
                "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\"><nitf><head>" + head
                        + "<tobject><tobject.subject tobject.subject.refnum=\"03010000\" tobject.subject.matter=\"ferries sunk\"/>"
                        + "</tobject><docdata " + status + ">" + docdata + "</docdata></head><body>" + body
                        + "</body></nitf>");
    }
}
