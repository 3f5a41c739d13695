package io.wireloom.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeKeyTest {

    @ParameterizedTest
    @CsvSource({
        "1st Add,1",
        "2nd Ld-1st Add,1",
        "Add 2,2",
        "3rd Add,3",
        "Take 1,0",
        "take 2,1",
        "3rd Take,2",
        "2nd of 3 takes,1",
        "1st Ld-Writethru,0",
        "KILL,0",
        "EXTRA,0"
    })
    void tellsHowAnItemStandsToItsStory(String key, int addition) {
        assertThat(TakeKey.form(key)).isEqualTo(addition == 0 ? Form.WHOLE : new Form.Addition(addition));
    }

    @ParameterizedTest
    @CsvSource({
        "KILL,CANCELED",
        "MANDATORY KILL,CANCELED",
        "KILL KILL KILL,CANCELED",
        "Story withdrawn.,CANCELED",
        "RECALL,CANCELED",
        "WITHHOLD,WITHHELD",
        "1stLd,",
        "THREE KILLED IN DAM BREAK,",
        "Minister recalled to London,"
    })
    void tellsOrdersFromNews(String key, Status status) {
        assertThat(TakeKey.status(key)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "REFILE,true",
        "1ST LEAD,true",
        "2nd Ld-Writethru,true",
        "UPDATE 2,true",
        "Dam holds,false",
        "ADD WATER AND STIR,false"
    })
    void knowsTakeKeys(String words, boolean key) {
        assertThat(TakeKey.isOne(words)).isEqualTo(key);
    }

    @Test
    void takesATransmissionApartIntoItsMessages() throws IOException {
        String one = "\u0016\u0016\u0001A1\u001fx\nr i\u0013\u0011 BC-One 05-04 1\n\u0002^One<\n\u0003\u0004\r\n";
        String two = "\u0016\u0016\u0001A2\u001fx\nr i\u0013\u0011 BC-Two 05-04 1\n\u0002^Two<\n\u0003\u0004";

        assertThat(parts(one + two))
                .hasSize(2)
                .extracting(item -> new String(item.body(), StandardCharsets.ISO_8859_1))
                .last()
                .asString()
                .contains("Two");
        assertThat(parts(one))
                .hasSize(1)
                .first()
                .extracting(item -> item.envelope().itemId())
                .isEqualTo("urn:x:1");
        assertThat(parts(one + two)).extracting(WireFormat::of).containsOnly(WireFormat.ANPA_1312);
    }

    private static List<WireItem> parts(String transmission) throws IOException {
        Envelope envelope = Envelope.read(Map.of("wireloom-item-id", "urn:x:1"), "feed", Instant.EPOCH);
        List<WireItem> items = new ArrayList<>();
        new Transmissions(WireFormat.ANPA_1312)
                .unpack(
                        new ByteArrayInputStream(transmission.getBytes(StandardCharsets.ISO_8859_1)),
                        envelope,
                        new Parts() {
                            @Override
                            public void item(WireItem item) {
                                items.add(item);
                            }

                            @Override
                            public void refused(Envelope part, UnusableItemException reason) {
                                throw reason;
                            }
                        });
        return items;
    }
}
