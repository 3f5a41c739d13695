package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.syndication.FeedFixture.read;
import static io.wireloom.ingest.syndication.FeedFixture.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.wire.UnusableItemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedUnpackerTest {

    private static final String FERRY = "<item><title>Ferry runs again</title><guid>f-1</guid></item>";
    private static final String QUAY = "<item><title>Quay wall repaired</title><guid>q-2</guid></item>";

    @Test
    void makesAFeedOfEachEntryInOrder() {
        FeedFixture feed = read(rss(FERRY, QUAY));

        assertThat(feed.articles())
                .extracting(Article::headline)
                .containsExactly("Ferry runs again", "Quay wall repaired");
        assertThat(feed.articles())
                .extracting(article -> article.source().name())
                .containsOnly("Harbour Post");
        assertThat(feed.parts()).allSatisfy(part -> assertThat(
                        read(new String(part.body(), StandardCharsets.UTF_8)).only())
                .isNotNull());
    }

    @Test
    void handsOutABareEntryAsItIs() {
        String document = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Ferry runs again</title></entry>";

        assertThat(read(document).parts()).singleElement().satisfies(part -> assertThat(part.body())
                .isEqualTo(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(read(document).only().url()).isEqualTo(FeedFixture.ADDRESS);
    }

    @Test
    void readsAnEntryTheSameAloneAndAmongOthers() {
        Article alone = read(rss(FERRY)).only();
        Article among = read(rss(QUAY, FERRY)).articles().get(1);

        assertThat(among.articleId()).isEqualTo(alone.articleId());
        assertThat(among.versionId()).isEqualTo(alone.versionId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item><title>Ferry runs again</title><item><title>Quay wall repaired</title></channel></rss>",
                "<rss><channel><item><title>Ferry runs again</title></item><item><title>Quay wall repaired</titl",
                "Warning: out of paper\n<br />\n<?xml version='1.0'?><rss><channel><item><title>Ferry runs again</title></item>"
                        + "<item><title>Quay wall repaired</title></item></channel></rss>",
                "<rss><channel><title>A <b>port</title><item><title>Ferry runs <i>again</title></item>"
                        + "<item><x:y>1</x:y><title>Quay&nbsp;wall repaired</title></item></channel></rss>",
                "<rss><channel><item><title><![CDATA[Ferry runs again]]></title><description>5 < 6 & more</description></item>"
                        + "<!-- <item><title>No</title></item> --><item><title>Quay wall repaired</title></item></channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                        + "<channel rdf:about='x'><title>Port</title><items><rdf:Seq><rdf:li resource='a'/></rdf:Seq></items></channel>"
                        + "<item rdf:about='a'><title>Ferry runs again</title></item><item rdf:about='b'><title>Quay wall repaired</title></item></rdf:RDF>",
                "<r:rss xmlns:r='http://purl.org/rss/1.0/'><r:channel><r:item><r:title>Ferry runs again</r:title></r:item>"
                        + "<r:item><r:title>Quay wall repaired</r:title></r:item></r:channel></r:rss>",
                "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>Ferry runs again</title></item>"
                        + "<item><title>Quay wall repaired</title></item></channel></rss>"
            })
    void losesNoEntryOfADamagedFeed(String document) {
        FeedFixture feed = read(document);

        assertThat(feed.articles())
                .extracting(Article::headline)
                .containsExactly("Ferry runs again", "Quay wall repaired");
        assertThat(feed.refusals()).isEmpty();
    }

    @Test
    void handsOutAsManyPartsAsThereAreEntries() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "<title>Ferry &amp; crew</title>",
                "<link>/a</link>",
                "<description><![CDATA[<p>The ferry came in.]]></description>",
                "<p>",
                "&bogus;",
                "<x:y/>",
                "</b>",
                "",
                "<guid>g</guid>",
                "<media:content url='a.jpg'>");
        for (int round = 0; round < 200; round++) {
            int entries = 2 + random.nextInt(6);
            String items = IntStream.range(0, entries)
                    .mapToObj(i -> "<item>"
                            + random.ints(random.nextInt(5), 0, pieces.size())
                                    .mapToObj(pieces::get)
                                    .collect(Collectors.joining())
                            + (random.nextInt(4) == 0 ? "" : "</item>"))
                    .collect(Collectors.joining("\n"));

            FeedFixture feed = read(rss(items));

            assertThat(feed.articles().size() + feed.refusals().size())
                    .as(items)
                    .isEqualTo(entries);
        }
    }

    @Test
    void saysWhatIsWrongWithAnEntryThatTellsNothing() {
        FeedFixture feed = read(rss(FERRY, "<item><link>https://harbourpost.example/empty</link></item>"));

        assertThat(feed.articles()).hasSize(1);
        assertThat(feed.refusals())
                .singleElement()
                .asString()
                .isEqualTo("the entry https://harbourpost.example/empty has neither a title nor a text");
    }

    @Test
    void refusesWhatIsNoFeed() {
        byte[] page = "<p>Sorry, this page is gone.</p>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(page, "application/rss+xml", null))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("no feed");
    }

    @Test
    void refusesAnEntryThatIsTooLongAndKeepsTheOthers() {
        FeedFixture feed = read(rss(
                FERRY, "<item><title>Long</title><description>" + "word ".repeat(130_000) + "</description></item>"));

        assertThat(feed.articles()).hasSize(1);
        assertThat(feed.refusals()).singleElement().asString().contains("the entry 'Long' is", "at most 600000");
    }

    @Test
    void takesManyEntriesApartWithoutTheHeadGrowingWithThem() {
        String items = IntStream.range(0, 3_000)
                .mapToObj(i -> "<rdf:li resource='" + i + "'/>")
                .collect(Collectors.joining());
        String document =
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel>"
                        + "<title>Port</title><items>" + items + "</items></channel>" + FERRY + QUAY + "</rdf:RDF>";

        assertThat(read(document).parts())
                .allSatisfy(part -> assertThat(part.body()).hasSizeLessThan(1_000));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, encoding='ISO-8859-1', application/xml",
        "UTF-8, , text/xml; charset=us-ascii",
        "windows-1252, encoding='ISO-8859-1', application/xml",
        "windows-1252, encoding='x-bogus', application/xml",
        "windows-1251, encoding='windows-1251', application/xml",
        "UTF-16LE, encoding='UTF-16', application/xml",
        "UTF-8, encoding='UTF-16', application/xml"
    })
    void readsTheCharacterSetThatTheBytesAreIn(String charset, String declaration, String contentType) {
        String headline = charset.equals("windows-1251") ? "Паром снова ходит" : "Fähre fährt wieder über den Sund";
        String document = "<?xml version='1.0' " + (declaration == null ? "" : declaration)
                + "?><rss><channel><item><title>" + headline + "</title></item></channel></rss>";

        assertThat(read(document.getBytes(Charset.forName(charset)), contentType, null)
                        .only()
                        .headline())
                .isEqualTo(headline);
    }

    @Test
    void leavesOutCharactersThatXmlDoesNotKnow() {
        FeedFixture feed = read(rss("<item><title>Ferry\u0000 runs\u000b again\uffff</title></item>"));

        assertThat(feed.only().headline()).isEqualTo("Ferry runs again");
    }
}
