package io.wireloom.ingest.ninjs;

import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.article.ArticleFixture;
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
import org.junit.jupiter.params.provider.ValueSource;

class NinjsReaderTest {

    private static final String TYPE = "application/vnd.iptc.ninjs+json";

    private static final String FIRST =
            """
            {"uri": "urn:epn:ferry", "type": "text", "version": "3", "firstcreated": "2024-03-05T09:00:00+01:00",
             "versioncreated": "2024-03-05T10:00:00+01:00", "embargoed": "2024-03-05T12:00:00Z", "pubstatus": "usable", "urgency": 2,
             "language": "en-GB", "headline": "Ferry runs aground", "slugline": "ferry-ostra", "byline": "Mara Lind",
             "located": "Ostra", "ednote": "Adds number aboard.", "usageterms": "No archive", "copyrightholder": "EPN",
             "infosource": [{"name": "EPN Wire"}], "description_text": "A ferry is stuck.", "description_html": "<p>A ferry is stuck.</p>",
             "body_text": "One. Two.", "body_xhtml": "<p>A ferry ran aground.</p><h2>Fog</h2><p>Nobody was hurt.</p>",
             "subject": [{"name": "accident", "scheme": "medtop", "code": "20000139"}], "place": [{"name": "Ostra"}],
             "associations": {"main": {"uri": "urn:epn:pic", "type": "picture", "description_text": "The ferry off Ostra"},
                              "also": {"uri": "urn:epn:quarry", "type": "text", "headline": "Quarry reopens"}}}""";

    private static final String SECOND =
            """
            {"uri": "urn:epn:ferry", "standard": {"name": "ninjs", "version": "2.1"}, "type": "text", "version": "3",
             "firstcreated": "2024-03-05T09:00:00+01:00", "versioncreated": "2024-03-05T10:00:00+01:00",
             "embargoed": "2024-03-05T12:00:00Z", "pubstatus": "usable", "urgency": 2, "language": "en-GB", "slugline": "ferry-ostra",
             "headlines": [{"role": "sub", "value": "Forty aboard"}, {"role": "main", "value": "Ferry runs aground"}],
             "by": "Mara Lind", "located": "Ostra", "ednote": "Adds number aboard.", "usageterms": "No archive",
             "copyrightholder": "EPN", "infosources": [{"name": "EPN Wire"}],
             "descriptions": [{"role": "summary", "contenttype": "text/plain", "value": "A ferry is stuck."}],
             "bodies": [{"role": "main", "contenttype": "text/plain", "value": "One. Two."},
                        {"role": "main", "contenttype": "text/html",
                         "value": "<p>A ferry ran aground.</p><h2>Fog</h2><p>Nobody was hurt.</p>"},
                        {"role": "teaser", "contenttype": "text/plain", "value": "Stuck!"}],
             "subjects": [{"name": "accident", "uri": "http://cv.example/medtop/20000139"}], "places": [{"name": "Ostra"}],
             "associations": [{"name": "main", "uri": "urn:epn:pic", "type": "picture",
                               "descriptions": [{"value": "The ferry off Ostra"}]},
                              {"name": "also", "uri": "urn:epn:quarry", "type": "text",
                               "headlines": [{"value": "Quarry reopens"}]}]}""";

    private static final String THIRD = SECOND.replace("\"2.1\"", "\"3.0\"")
            .replace("firstcreated", "firstCreated")
            .replace("versioncreated", "versionCreated")
            .replace("embargoed", "embargoedUntil")
            .replace("pubstatus", "pubStatus")
            .replace("contenttype", "contentType")
            .replace("ednote", "edNote")
            .replace("usageterms", "usageTerms")
            .replace("copyrightholder", "copyrightHolder")
            .replace("infosources", "infoSources");

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void readsWhatAnAgencySays(String json) {
        assertAgency(read(json));
    }

    @Test
    void readsTheNamesOfVersionThree() {
        assertAgency(read(THIRD));
    }

    private static void assertAgency(Article article) {
        assertThat(article.itemId()).isEqualTo("urn:epn:ferry");
        assertThat(article.providerVersion()).isEqualTo(3);
        assertThat(article.headline()).isEqualTo("Ferry runs aground");
        assertThat(article.byline()).isEqualTo("Mara Lind");
        assertThat(article.dateline().place()).isEqualTo("Ostra");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-03-05T08:00:00Z"));
        assertThat(article.updatedAt()).isEqualTo(Instant.parse("2024-03-05T09:00:00Z"));
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.source().name()).isEqualTo("EPN");
        assertThat(article.source().credit()).isEqualTo("EPN Wire");
        assertThat(article.editNote()).isEqualTo("Adds number aboard.");
        assertThat(article.handling().slug()).isEqualTo("ferry-ostra");
        assertThat(article.handling().urgency()).isEqualTo(2);
        assertThat(article.handling().usageTerms()).isEqualTo("No archive");
        assertThat(article.handling().embargoUntil()).isEqualTo(Instant.parse("2024-03-05T12:00:00Z"));
        assertThat(article.handling().subjects()).extracting(Subject::code).contains("20000139");
        assertThat(article.handling().subjects()).contains(new Subject("place", null, "Ostra"));
        assertThat(texts(article, BlockKind.SUMMARY)).contains("A ferry is stuck.");
        assertThat(texts(article, BlockKind.PARAGRAPH)).containsExactly("A ferry ran aground.", "Nobody was hurt.");
        assertThat(texts(article, BlockKind.SUBHEADING)).containsExactly("Fog");
        assertThat(texts(article, BlockKind.CAPTION)).containsExactly("The ferry off Ostra");
        assertThat(texts(article, BlockKind.FOREIGN_HEADLINES)).containsExactly("Quarry reopens");
    }

    @Test
    void readsADialectAsFarAsItGoes() {
        Article article = read(
                """
                {"guid": "urn:news:1", "version": "7", "headline": "Ferry &amp; <b>fog</b>", "source": "EPN", "priority": 6,
                 "service": [{"code": "m", "name": "Maritime"}], "authors": [{"name": "Mara Lind"}, {"name": "Jo Berg"}],
                 "keywords": ["ferries"], "body_html": "<p>A ferry ran aground.</p><p>Share</p>", "pubstatus": "usable"}""");

        assertThat(article.itemId()).isEqualTo("urn:news:1");
        assertThat(article.headline()).isEqualTo("Ferry & fog");
        assertThat(article.byline()).isEqualTo("Mara Lind, Jo Berg");
        assertThat(article.source().name()).isEqualTo("EPN");
        assertThat(article.handling().subjects())
                .containsExactly(new Subject("service", "m", "Maritime"), new Subject("keyword", null, "ferries"));
    }

    @Test
    void readsAnItemInsideAProvidersAnswer() {
        Article article = read(
                """
                {"api": "1.1", "data": {"items": [{"meta": {}, "item": {"uri": "https://api.example/c/1?token=2",
                 "altids": {"itemid": "aa31"}, "provider": "EPN", "signals": ["x"], "datelinelocation": {"city": "Ostra"},
                 "headline": "Ferry runs aground", "usageterms": ["No archive", "No sale"]}}]}}""");

        assertThat(article.itemId()).isEqualTo("aa31");
        assertThat(article.dateline().place()).isEqualTo("Ostra");
        assertThat(article.handling().usageTerms()).isEqualTo("No archive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"headline": "no uri"}                                                     | required property 'uri'
            {"uri": "urn:a", "bad": "property"}                                        | bad
            {"uri": "urn:a", "urgency": "high"}                                        | urgency
            {"uri": "urn:a", "pubstatus": "cancelled"}                                 | pubstatus
            {"uri": "urn:a", "standard": {"version": "3.0"}, "versionCreated": "Monday"} | versionCreated
            {"uri": "urn:a", "body_text": "breaks                                      | not JSON
            {"uri": "urn:a",}                                                          | not JSON
            """)
    void refusesWhatBreaksTheStandard(String json, String reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(UnusableItemException.class, e -> assertThat(e.reason())
                        .isEqualTo(UnusableItemException.Reason.MALFORMED))
                .hasMessageContaining(reason);
    }

    @Test
    void holdsAnItemToTheVersionThatItsMediaTypeStates() {
        String json = "{\"uri\": \"urn:a\", \"headline\": \"Ferry runs aground\", \"type\": \"component\"}";

        assertThat(ArticleFixture.of(TYPE + "; version=1.2", json).headline()).isEqualTo("Ferry runs aground");
        assertThatThrownBy(() -> ArticleFixture.of(TYPE + "; version=1.0", json))
                .hasMessageContaining("not valid ninjs 1.0");
    }

    @Test
    void acceptsAValidItemWithoutWords() {
        assertThat(read("{\"uri\": \"urn:a\", \"type\": \"picture\"}").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uri': 'urn:epn:1', 'type': 'text', 'ednote': 'Corrects the toll', 'version': '4'} | true",
                "{'uri': 'urn:epn:1', 'type': 'text', 'ednote': 'Corrects the toll', 'versioncreated': '2024-03-05T10:00:00Z'} | true",
                "{'uri': 'urn:epn:1', 'type': 'text', 'ednote': 'Corrects the toll'} | false"
            })
    void takesACorrectionWithoutATextForANoteWhereItSaysWhichTextItIsOn(String json, boolean note) {
        Envelope envelope = Envelope.read(Map.of(WireHeaders.CONTENT_TYPE, TYPE), "feed", Instant.EPOCH);
        WireItem item = new WireItem(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), envelope);

        assertThat(
                        new NinjsReader()
                                        .read(item, FeedProfile.unknown("feed"))
                                        .stated()
                                        .form()
                                instanceof Form.Note)
                .isEqualTo(note);
    }

    @Test
    void holdsBackWhatIsEmbargoedUntilNobodyKnowsWhen() {
        Article article =
                read("{\"uri\": \"urn:a\", \"headline\": \"Ferry runs aground\", \"embargoed\": \"Next Monday\"}");

        assertThat(article.status()).isEqualTo(Status.WITHHELD);
        assertThat(article.editNote()).isEqualTo("Embargoed: Next Monday");
    }

    @Test
    void refusesABombOfBrackets() {
        assertThatThrownBy(() -> read("{\"uri\":".repeat(100_000)))
                .isInstanceOfSatisfying(UnusableItemException.class, e -> assertThat(e.reason())
                        .isEqualTo(UnusableItemException.Reason.TOO_LARGE));
    }

    private static Article read(String json) {
        return ArticleFixture.of(TYPE, json);
    }
}
