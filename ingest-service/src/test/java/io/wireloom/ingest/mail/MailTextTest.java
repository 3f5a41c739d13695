package io.wireloom.ingest.mail;

import static io.wireloom.ingest.mail.Mails.HEAD;
import static io.wireloom.ingest.mail.Mails.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.copy.Line;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a mail: which part is read, in which charset, and what of it is no copy. */
class MailTextTest {

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
}
