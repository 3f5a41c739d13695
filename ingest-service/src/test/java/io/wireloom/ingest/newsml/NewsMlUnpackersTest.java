package io.wireloom.ingest.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.unpacking.ItemList;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsMlUnpackersTest {

    private static final Unpacking UNPACKING = new Unpacking(Formats.unpackers(), new Limits(1 << 20, 100, 3));

    @Test
    void handsOutEachItemOfAMessageWithItsEnvelope() {
        String items = G2ReaderTest.item("guid=\"a\"", "", "<headline>Ferry aground</headline>", "")
                + G2ReaderTest.item("guid=\"b\"", "", "<headline>Quarry “reopens”</headline>", "");
        List<WireItem> parts =
                unpack("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sender>epn</sender>"
                        + "</header><itemSet>" + items + "</itemSet></newsMessage>");

        assertThat(parts).hasSize(2);
        assertThat(text(parts.get(1)))
                .contains("<sender>epn</sender>", "Quarry “reopens”")
                .doesNotContain("Ferry");
        assertThat(parts).extracting(part -> article(part).itemId()).containsExactly("a", "b");
        assertThat(parts.get(0).envelope().feed()).isEqualTo("wires");
    }

    @Test
    void handsOutEachItemOfNewsMl1() {
        String items = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "<NewsItem><Identification><NewsIdentifier><NewsItemId>N" + i
                        + "</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Story number "
                        + i
                        + "</HeadLine></NewsLines></NewsComponent></NewsItem>")
                .reduce("", String::concat);

        List<WireItem> parts = unpack("<NewsML><NewsEnvelope/>" + items + "</NewsML>");

        assertThat(parts)
                .extracting(part -> article(part).headline())
                .containsExactly("Story number 1", "Story number 2", "Story number 3");
    }

    @Test
    void handsOutASingleItemAsItCame() {
        WireItem item = wire(
                "<newsMessage><itemSet>" + G2ReaderTest.item("guid=\"a\"", "", "", "") + "</itemSet></newsMessage>");
        ItemList list = new ItemList();

        UNPACKING.unpack(item, list);

        assertThat(list.whole()).singleElement().satisfies(part -> assertThat(part.body())
                .isEqualTo(item.body()));
    }

    private static List<WireItem> unpack(String xml) {
        ItemList list = new ItemList();
        UNPACKING.unpack(wire(xml), list);
        return list.whole();
    }

    private static WireItem wire(String xml) {
        return new WireItem(xml.getBytes(StandardCharsets.UTF_8), Envelope.read(Map.of(), "wires", Instant.EPOCH));
    }

    private static Article article(WireItem part) {
        return ArticleFixture.of(part.envelope().contentType(), text(part));
    }

    private static String text(WireItem part) {
        return new String(part.body(), StandardCharsets.UTF_8);
    }
}
