package io.wireloom.ingest.mail;

import static io.wireloom.ingest.mail.Mails.HEAD;
import static io.wireloom.ingest.mail.Mails.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail states about its copy, and mails that are hard to read. */
class MailReaderTest {

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
}
