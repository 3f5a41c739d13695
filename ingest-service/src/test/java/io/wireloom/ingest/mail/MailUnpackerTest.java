package io.wireloom.ingest.mail;

import static io.wireloom.ingest.mail.Mails.HEAD;
import static io.wireloom.ingest.mail.Mails.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
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

/** What is handed out of a mail with copy attached. */
class MailUnpackerTest {

    @Test
    void handsOutAttachedCopyAndLeavesPicturesAlone() throws IOException {
        List<WireItem> items = parts(mixed("See attached.\n"));

        assertThat(items).extracting(item -> item.envelope().fileName()).containsExactly("dam.txt", "dam.xml", null);
        assertThat(items)
                .extracting(item -> item.envelope().published())
                .containsOnly(Instant.parse("2020-05-04T06:15:00Z"));
        assertThat(new String(items.get(0).body(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("The dam held – again.");
        assertThat(WireFormat.of(items.get(1))).isEqualTo(WireFormat.NITF);
        assertThat(read(items.get(2).body()).stated().headline()).isEqualTo("Inner");
    }

    @Test
    void handsOutItsOwnTextWhereThatIsAStory() throws IOException {
        List<WireItem> items = parts(mixed("The dam held on Monday, engineers said. ".repeat(8)));

        assertThat(items).hasSize(4);
        Draft own = read(items.get(0).body());
        assertThat(own.stated().headline()).isEqualTo("Dam above Ruvik holds");
        assertThat(own.lines())
                .hasSize(1)
                .first()
                .extracting(Line::text)
                .asString()
                .startsWith("The dam held");
        assertThat(parts(new String(items.get(0).body(), StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void handsOutAMailWithoutCopyAttachedAsItIs() throws IOException {
        String mail = HEAD + "\nThe dam held.\n";

        assertThat(parts(mail))
                .hasSize(1)
                .first()
                .extracting(WireItem::body)
                .isEqualTo(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String mixed(String text) {
        return HEAD
                + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n"
                + text
                + """

                --b
                Content-Type: text/plain; charset=utf-8; name=dam.txt
                Content-Disposition: attachment; filename=dam.txt
                Content-Transfer-Encoding: base64

                VGhlIGRhbSBoZWxkIOKAkyBhZ2Fpbi4=
                --b
                Content-Type: application/octet-stream; name="dam.xml"

                <nitf><body/></nitf>
                --b
                Content-Type: image/png; name="dam.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b
                Content-Type: message/rfc822

                Subject: Inner
                Message-ID: <inner@north.example>

                The inner story.
                --b--
                """;
    }

    private static List<WireItem> parts(String mail) throws IOException {
        List<WireItem> items = new ArrayList<>();
        new MailUnpacker()
                .unpack(
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)),
                        Envelope.read(Map.of(), "feed", Instant.EPOCH),
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
