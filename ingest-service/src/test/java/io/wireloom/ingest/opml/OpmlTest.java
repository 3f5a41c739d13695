package io.wireloom.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.ingest.opml.ImportPlan.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {

    @Test
    void readsFeedsWithTheOutlinesAroundThem() {
        List<ListedFeed> feeds = read(
                """
                <opml version="1.1"><head><title>Mine</title></head><body>
                  <outline text="World"><outline title="North" text="N">
                    <outline type="rss" title="Coast Courier" text="cc" xmlUrl="https://coast.example/rss" htmlUrl="https://coast.example/"/>
                  </outline></outline>
                  <outline text="Inland" xmlUrl=" https://inland.example/atom "/>
                  <outline type="rss" text="No address"/>
                </body></opml>
                """);

        assertThat(feeds)
                .containsExactly(
                        new ListedFeed("Coast Courier", "https://coast.example/rss", "World/North"),
                        new ListedFeed("Inland", "https://inland.example/atom", null),
                        new ListedFeed("No address", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<opml version='2.0'><head/></opml>",
                "<rss version='2.0'><channel/></rss>",
                "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml version='2.0'><body><outline text='&x;'/></body></opml>",
                "<!DOCTYPE opml [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><opml version='2.0'><body><outline text='&b;'/></body></opml>"
            })
    void refusesWhatIsNoList(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadListException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 3_000, 100_000})
    void refusesOutlinesThatLieTooDeep(int depth) {
        String text = "<opml version='2.0'><body>" + "<outline text='a'>".repeat(depth) + "</outline>".repeat(depth)
                + "</body></opml>";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadListException.class)
                .hasMessageContaining("deep");
    }

    @Test
    void namesNewFeedsAndTellsKnownOnesAndBadOnes() {
        ImportPlan plan = ImportPlan.of(
                List.of(
                        new ListedFeed("Coast Courier", "https://coast.example/rss", "World"),
                        new ListedFeed("Coast  courier!", "https://coast.example/sport", null),
                        new ListedFeed("Señal Ñu", "https://senal.example/rss", null),
                        new ListedFeed("Новости", "https://news.example/rss", null),
                        new ListedFeed(null, "https://news.example/atom", null),
                        new ListedFeed("Again", "https://coast.example/rss", null),
                        new ListedFeed("Had", "https://had.example/", null),
                        new ListedFeed("Taken", "https://taken.example/", null),
                        new ListedFeed("Bad", "file:///x", null),
                        new ListedFeed("User", "https://a:b@user.example/", null),
                        new ListedFeed("None", null, null)),
                Map.of(URI.create("https://had.example/"), "had-feed"),
                "taken"::equals);

        assertThat(plan.lines())
                .extracting(ImportPlan.Line::name)
                .containsExactly(
                        "coast-courier",
                        "coast-courier-2",
                        "senal-nu",
                        "news-example",
                        "news-example-2",
                        "coast-courier",
                        "had-feed",
                        "taken-2",
                        null,
                        null,
                        null);
        assertThat(plan.lines())
                .extracting(ImportPlan.Line::status)
                .containsExactly(
                        Status.ADDED,
                        Status.ADDED,
                        Status.ADDED,
                        Status.ADDED,
                        Status.ADDED,
                        Status.KNOWN,
                        Status.KNOWN,
                        Status.ADDED,
                        Status.REFUSED,
                        Status.REFUSED,
                        Status.REFUSED);
        assertThat(plan.added()).hasSize(6);
    }

    private static List<ListedFeed> read(String text) {
        return OpmlReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
