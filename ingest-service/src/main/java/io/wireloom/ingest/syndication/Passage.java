package io.wireloom.ingest.syndication;

import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.wire.UnusableItemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * A text that a feed holds.
 *
 * @param value its characters
 * @param html whether they are HTML
 * @param base the address that relative addresses in it count from; null when unknown
 */
record Passage(String value, boolean html, String base) {

    /** A tag, or a character named or numbered: feeds do not say whether a description is HTML. */
    private static final Pattern MARKUP =
            Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|<!--|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,30}\\d?);");

    /** Tags of which no plain text has the like. */
    private static final Pattern TAGS = Pattern.compile(
            "</(?:p|a|b|i|em|strong|div|span|ul|ol|li|h[1-6]|blockquote|figure)>|<(?:br|p|img|a|div)\\b[^<>]{0,2000}>",
            Pattern.CASE_INSENSITIVE);

    /** What stands in an element, by Atom's text constructs (RFC 4287, section 3.1; Atom 0.3, mode), else as RSS has it. */
    static Passage of(FeedElement element, String document) {
        String base = element.base(document);
        String type = element.attribute("type")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        String mode = element.attribute("mode").toLowerCase(Locale.ROOT);
        String own = markup(element.element());
        if (mode.equals("base64") || binary(type)) {
            return decoded(element.text(), base);
        }
        boolean children = !element.element().children().isEmpty();
        if (children
                || type.contains("html")
                || Vocabulary.name(element.element()).equals("content:encoded")) {
            return new Passage(own, true, base);
        }
        if (type.startsWith("text")) {
            return new Passage(own, false, base);
        }
        // Atom's texts are plain unless they say otherwise, but many forget to.
        return Vocabulary.atom(element.element())
                ? new Passage(own, TAGS.matcher(own).find(), base)
                : guessed(own, base);
    }

    /** A text of which nothing says whether it is HTML. */
    static Passage guessed(String value, String base) {
        return new Passage(value, MARKUP.matcher(value).find(), base);
    }

    /** The text in one line, without markup. */
    String oneLine() {
        return Characters.squeeze(
                Characters.clean(html ? Jsoup.parse(value).text() : Parser.unescapeEntities(value, false))
                        .replaceAll("\\s+", " "));
    }

    /** Whether it holds a letter or a digit. */
    boolean hasWords() {
        return oneLine().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Atom: what is neither text nor XML is Base64. */
    private static boolean binary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.matches(".*[/+]xml");
    }

    private static Passage decoded(String base64, String base) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
            return guessed(TextDecoder.decode(bytes, null), base);
        } catch (IllegalArgumentException | UnusableItemException e) {
            // A picture, or text after all.
            return e instanceof UnusableItemException ? new Passage("", false, base) : guessed(base64, base);
        }
    }

    /** The characters of an element; where it has elements inside, its markup as HTML. */
    private static String markup(Element element) {
        if (element.children().isEmpty()) {
            return element.wholeText().strip();
        }
        for (Element inner : element.getAllElements()) {
            String name = inner.tagName();
            if (inner != element && name.contains(":")) {
                inner.tagName(name.substring(name.indexOf(':') + 1));
            }
        }
        StringBuilder markup = new StringBuilder();
        for (Node node : element.childNodes()) {
            markup.append(node instanceof CDataNode section ? section.getWholeText() : node.outerHtml());
        }
        return markup.toString().strip();
    }
}
