package io.wireloom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {

    private static final String HEAD =
            """
            Received: by 192.0.2.1 with SMTP id x; Mon, 4 May 2020 08:15:41 +0200
            Message-ID: <dam-1@north.example>
            Date: Mon, 4 May 2020 08:15:00 +0200
            From: "North Desk" <desk@north.example>
            Subject: Fwd: Dam above Ruvik holds
            """;

    @Test
    void takesWhatTheHeaderStates() {
        Draft draft = read(HEAD + "\nThe dam held on Monday, engineers said.\n");

        assertThat(draft.stated().itemId()).isEqualTo("<dam-1@north.example>");
        assertThat(draft.stated().headline()).isEqualTo("Dam above Ruvik holds");
        assertThat(draft.stated().publisher()).isEqualTo("North Desk");
        assertThat(draft.stated().published()).isEqualTo("2020-05-04T06:15:00Z");
        assertThat(draft.stated().zone()).isEqualTo("+02:00");
        assertThat(draft.lines()).extracting(Line::text).containsExactly("The dam held on Monday, engineers said.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?Q?Dam=20holds=20=E2=80=93=20again?= | Dam holds – again",
                "=?UTF-8?B?RGFtIGhvbGRz?= | Dam holds",
                "=?windows-1252?Q?Ruvik=92s_dam?= | Ruvik’s dam",
                "=?windows-1252?Q?Ruvik’s_dam?= | Ruvik’s dam",
                "=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9_dam?= | Café dam",
                "=?x-nobody?Q?Dam_holds?= | Dam holds",
                "=?utf-8?Q?Dam holds now?= | Dam holds now",
                "Re: AW: [desk] Dam holds | Dam holds",
                "Dam =?utf-8?Q?broken | Dam =?utf-8?Q?broken",
                "Dämme halten | Dämme halten"
            })
    void decodesSubjects(String subject, String headline) {
        assertThat(read(HEAD.replace("Fwd: Dam above Ruvik holds", subject) + "\nBody text.\n")
                        .stated()
                        .headline())
                .isEqualTo(headline);
    }

    @Test
    void decodesASubjectOfRawBytes() {
        byte[] raw = (HEAD.replace("Fwd: Dam above Ruvik holds", "D\u00e4mme in M\u00fcnchen halten")
                        + "\nBody text.\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(raw).stated().headline()).isEqualTo("Dämme in München halten");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,windows-1252", "utf-8,windows-1252", "x-nobody,UTF-8", "us-ascii,UTF-8"})
    void readsBodiesWhateverTheirCharset(String declared, String real) {
        byte[] head =
                (HEAD + "Content-Type: text/plain; charset=" + declared + "\n\n").getBytes(StandardCharsets.US_ASCII);
        byte[] body = "Le barrage de Ruvik a tenu, d\u00e9clare la pr\u00e9fecture.\n".getBytes(Charset.forName(real));
        byte[] mail = new byte[head.length + body.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(body, 0, mail, head.length, body.length);

        assertThat(read(mail).lines().get(0).text()).isEqualTo("Le barrage de Ruvik a tenu, déclare la préfecture.");
    }

    @Test
    void prefersThePageWhereItTellsMore() {
        String mail = HEAD
                + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                See the page.
                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <html><body><p>The dam above the town held on Monday, the county=E2=80=99s=
                 engineers said.</p><p>Water stood two metres below the crest.</p></body></html>
                --b--
                """;

        assertThat(read(mail).lines())
                .extracting(Line::text)
                .containsExactly(
                        "The dam above the town held on Monday, the county’s engineers said.",
                        "Water stood two metres below the crest.");
    }

    @Test
    void takesSignaturesRepliesAndForwardingHeadsOff() {
        String mail = HEAD
                + """

                FYI

                ---------- Forwarded message ---------
                From: Ann Lee <ann@north.example>
                Date: Mon, May 4, 2020
                Subject: Dam
                To: desk@north.example

                The dam held on Monday, engineers said.

                > an older mail

                --\u0020
                Ann Lee
                Tel: +47 555 0100
                """;

        assertThat(read(mail).lines())
                .extracting(Line::text)
                .containsExactly("The dam held on Monday, engineers said.");
    }

    @Test
    void takesContactLinesAndListFootersOff() {
        String body =
                "\nThe dam held on Monday, engineers said.\n\nNWA al/\n\nAnn Lee\nTel: +47 555 0100\nwww.north.example\n";
        String list =
                "\nThe dam held on Monday, engineers said.\n_______________________________________________\nnews mailing list\nnews@north.example\n";

        assertThat(read(HEAD + body).lines()).hasSize(1);
        assertThat(read(HEAD + list).lines()).hasSize(1);
    }

    @Test
    void joinsLinesThatFlow() {
        String mail = HEAD
                + "Content-Type: text/plain; format=flowed; delsp=yes\n\nThe dam held on Mon \nday, engineers said.\nSo it did.\n";

        assertThat(read(mail).lines())
                .extracting(Line::text)
                .containsExactly("The dam held on Monday, engineers said.", "So it did.");
    }

    @Test
    void readsFormsOfLabelledLines() {
        Draft draft = read(
                HEAD
                        + """

                NOR

                Headline: Dam holds after rain
                Byline: Ann Lee
                Slug: Norway-Dam
                Priority: Urgent
                Dateline: RUVIK, Norway
                Take: 1st Add
                Summary: Engineers watched all night

                The dam held on Monday, engineers said.
                """);

        assertThat(draft.stated().headline()).isEqualTo("Dam holds after rain");
        assertThat(draft.stated().byline()).isEqualTo("Ann Lee");
        assertThat(draft.stated().slug()).isEqualTo("Norway-Dam");
        assertThat(draft.stated().urgency()).isEqualTo(3);
        assertThat(draft.stated().datelinePlace()).isEqualTo("RUVIK");
        assertThat(draft.stated().takeKey()).isEqualTo("1st Add");
        assertThat(draft.lines())
                .extracting(Line::text)
                .containsExactly("Engineers watched all night", "The dam held on Monday, engineers said.");
    }

    @Test
    void readsFormsThatAreJson() {
        Draft draft = read(
                HEAD
                        + """

                {"Headline": ["Dam holds", ""], "News Value": ["2"], "Priority": "5", "Category": ["NEWS"], "Slugline": "dam",
                 "Body": ["One paragraph.\\n\\nAnother one."], "Stamp": {"x": 1}}
                """);

        assertThat(draft.stated().headline()).isEqualTo("Dam holds");
        assertThat(draft.stated().urgency()).isEqualTo(2);
        assertThat(draft.stated().subjects()).containsExactly(new Subject("category", null, "NEWS"));
        assertThat(draft.lines()).extracting(Line::text).containsExactly("One paragraph.", "Another one.");
    }

    @ParameterizedTest
    @CsvSource({
        "KILL: Dam story,CANCELED",
        "Mandatory kill - Dam story,CANCELED",
        "Withdrawn: our report on the dam,CANCELED",
        "Killed in dam break: three men,",
        "Recall: carmaker pulls back vans,",
        "CANCELLED: FERRIES TO LOMSUND,",
        "Dam holds,"
    })
    void obeysOrdersInTheSubject(String subject, Status status) {
        assertThat(read(HEAD.replace("Fwd: Dam above Ruvik holds", subject) + "\nBody.\n")
                        .stated()
                        .status())
                .isEqualTo(status);
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "message/rfc822"})
    void isKnownWhateverItsSenderCallsIt(String type) {
        Envelope envelope = Envelope.read(Map.of("content-type", type), "feed", Instant.EPOCH);

        assertThat(WireFormat.of(new WireItem(("  \r\n" + HEAD + "\nx").getBytes(StandardCharsets.UTF_8), envelope)))
                .isEqualTo(WireFormat.EMAIL);
    }

    @Test
    void bearsNestedAndBrokenParts() {
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < 2_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        nested.append("Content-Type: text/plain\n\nDeep.\n");
        String many = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nPart.\n".repeat(20_000);
        String label = HEAD + "\n" + "a:".repeat(500_000) + "\n";

        for (String mail : List.of(
                nested.toString(),
                many,
                label,
                HEAD + "Content-Type: multipart/mixed\n\nNo boundary.\n",
                HEAD + "Content-Type: ;;;/\n\nText here.\n")) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    read(mail);
                } catch (UnusableItemException e) {
                    assertThat(e.getMessage()).containsAnyOf("no text", "parts allowed");
                }
            });
        }
    }

    @Test
    void refusesAMailWithoutText() {
        assertThatThrownBy(() ->
                        read(HEAD + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("no text");
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

    private static Draft read(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static Draft read(byte[] mail) {
        return new MailReader()
                .read(new WireItem(mail, Envelope.read(Map.of(), "feed", Instant.EPOCH)), FeedProfile.unknown("feed"));
    }
}
