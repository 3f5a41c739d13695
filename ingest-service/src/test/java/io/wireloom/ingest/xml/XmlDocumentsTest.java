package io.wireloom.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.wireloom.ingest.wire.UnusableItemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentsTest {

    private static final String BILLION_LAUGHS =
            """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [
              <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            ]>
            <story><p>&d;</p></story>""";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("as it is", "<a><b>x &amp; y &lt; z &#8212; &#x41;</b></a>", "x & y < z — A"),
                Arguments.of(
                        "HTML's named characters", "<a><b>caf&eacute;&nbsp;au lait &LT;</b></a>", "café au lait <"),
                Arguments.of("a stray ampersand", "<a><b>R&D at AT&T &c; 5 & 6</b></a>", "R&D at AT&T &c; 5 & 6"),
                Arguments.of("windows-1252 by number", "<a><b>&#145;so&#146; &#151; &#129;</b></a>", "‘so’ —"),
                Arguments.of("control characters", "<a><b>o\u0000n\u0001e &#2;t\u000bwo</b></a>", "one two"),
                Arguments.of("a lone surrogate", "<a><b>x\ud83dy \ud83d\ude00</b></a>", "xy \ud83d\ude00"),
                Arguments.of("CDATA", "<a><b><![CDATA[R&D <i>&eacute;</i>]]></b></a>", "R&D <i>&eacute;</i>"),
                Arguments.of("CDATA that does not end", "<a><b><![CDATA[R&D is", "R&D is"),
                Arguments.of("comments", "<a><!-- one -- two --><b>x<!-- y -->z</b></a>", "xz"),
                Arguments.of("a comment that does not end", "<a><!-- one><b>x</b></a>", "x"),
                Arguments.of(
                        "an instruction and blank lines first", "\n\n<?xml version='1.0'?><?x y?><a><b>x</b></a>", "x"),
                Arguments.of("words before the root", "HTTP junk <a><b>x</b></a>", "x"),
                Arguments.of("end tags that are missing", "<a><c><b>x</c>", "x"),
                Arguments.of("end tags that cross", "<a><b><i>x</b></i></a>", "x"),
                Arguments.of("an undeclared prefix", "<a><q:b>x</q:b></a>", "x"),
                Arguments.of("attributes without quotes", "<a><b c=d e>x</b></a>", "x"),
                Arguments.of("a name that XML does not have", "<a><b><c\"d>x</c\"d></b></a>", "x"),
                Arguments.of("what breaks off", "<a><b>x</b><c", "x"),
                Arguments.of("a second root", "<a></a><a><b>x</b></a>", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void reads(String what, String xml, String expected) {
        assertThat(text(xml)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"../dtd/story.dtd\"><a><b>x</b></a>",
                "<!DOCTYPE a PUBLIC '-//X//DTD > X//EN' 'http://dtd.example/x.dtd' [<!ELEMENT a (b)> <!-- it's --> ]><a><b>x</b></a>",
                "<!DOCTYPE a [ <!ENTITY never \"ends ><a><b>x</b></a>"
            })
    void passesOverADocumentType(String xml) {
        assertThat(text(xml)).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "http://127.0.0.1:9/x", "jar:file:///x.jar!/y"})
    void neverFollowsAnEntity(String address) {
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + address + "\"><!ENTITY % p SYSTEM \"" + address
                + "\"> %p;]><a><b>x &e; y</b></a>";

        assertThat(text(xml)).isEqualTo("x &e; y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><a:b:c>x</r>",
                "<r><:a>x</r>",
                "<r><a :b='1' xmlns:xml='q'>x</r>",
                "<r><xmlns:a>x</r>",
                "<r><a b:='1'>x</r>"
            })
    void readsOnWhereANameIsNone(String xml) {
        assertThat(XmlElement.root(XmlDocuments.parse(xml)).text()).contains("x");
    }

    @Test
    void expandsNothing() {
        assertThat(XmlElement.root(XmlDocuments.parse(BILLION_LAUGHS)).text("p"))
                .isEqualTo("&d;");
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThatThrownBy(() -> XmlDocuments.parse("<a>".repeat(201) + "x" + "</a>".repeat(201)))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("200 deep");
        assertThat(XmlDocuments.parse("<a>".repeat(200) + "x" + "</a>".repeat(200)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a></b>",
                "<a b='",
                "<a b=c ",
                "<![CDATA[",
                "<!--",
                "<!DOCTYPE x [",
                "&",
                "&#",
                "<a/>",
                "<?x "
            })
    void isDoneSoonWithWhatRepeatsAMillionTimes(String piece) {
        String xml = "<r>" + piece.repeat(4_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            try {
                XmlDocuments.parse(xml);
            } catch (UnusableItemException e) {
                assertThat(e.reason()).isEqualTo(UnusableItemException.Reason.TOO_LARGE);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"words without any element", "", "<!-- nothing -->", "<?xml version='1.0'?>"})
    void refusesWhatHoldsNothing(String xml) {
        assertThatThrownBy(() -> XmlDocuments.parse(xml))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("no XML element");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            declared,     sent,         beside
            UTF-8,        UTF-8,
            ISO-8859-1,   windows-1252,
            windows-1251, windows-1251, UTF-8
                        , windows-1251, windows-1251
            ISO-8859-1,   UTF-8,        iso-8859-1
            x-unheard-of, UTF-8,
            UTF-8,        UTF-16LE,
            utf-16,       UTF-8,
                        , UTF-16BE,
            """,
            useHeadersInDisplayName = true)
    void readsEveryCharset(String declared, String sent, String beside) {
        String words = sent.equals("windows-1251") ? "Пожар в порту" : "Café brûlé à Liège";
        String declaration = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        byte[] bytes = (declaration + "<a><b>" + words + "</b></a>").getBytes(Charset.forName(sent));

        assertThat(XmlElement.root(XmlDocuments.load(bytes, beside)).text("b")).isEqualTo(words);
    }

    @Test
    void writesWhatItReads() {
        String xml = "<a xmlns='urn:one' xmlns:p='urn:two' x='1 &lt; 2'><p:b p:c='é'>“x” &amp; y</p:b></a>";

        byte[] written = XmlDocuments.write(XmlDocuments.parse(xml));

        XmlElement again = XmlElement.root(XmlDocuments.load(written, null));
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("encoding=\"UTF-8\"");
        assertThat(again.node().getNamespaceURI()).isEqualTo("urn:one");
        assertThat(again.attribute("x")).isEqualTo("1 < 2");
        assertThat(again.attribute("b", "c")).isEqualTo("é");
        assertThat(again.first("b").orElseThrow().node().getNamespaceURI()).isEqualTo("urn:two");
        assertThat(again.text("b")).isEqualTo("“x” & y");
    }

    @Test
    void keepsAnUndeclaredPrefixApart() {
        XmlElement root = XmlElement.root(XmlDocuments.parse("<a><q:b>x</q:b>"));

        assertThat(root.first("b").orElseThrow().node().getNamespaceURI()).isEqualTo("undeclared:q");
        assertThat(XmlDocuments.write(XmlDocuments.parse("<a><q:b r:c='1'>x</q:b>")))
                .isNotEmpty();
    }

    private static String text(String xml) {
        return XmlElement.root(XmlDocuments.parse(xml)).descendants("b").get(0).text();
    }
}
