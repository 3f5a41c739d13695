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

    private static final Pattern PREFIX = Pattern.compile("<(/?)[A-Za-z_][\\w.-]{0,60}:(?=[A-Za-z])");
    private static final Pattern ANY_TAG = Pattern.compile("<[^<>]*>");

    /** Pages nest some fifty deep; parsers of HTML take ages over what nests without end. */
    private static final int DEEPEST = 500;

    /** HTML; that which nests without end is taken for the characters between its tags. */
    static Passage html(String value, String base) {
        return nestsWithoutEnd(value)
                ? new Passage(Parser.unescapeEntities(ANY_TAG.matcher(value).replaceAll(" "), false), false, base)
                : new Passage(value, true, base);
    }

    private static boolean nestsWithoutEnd(String html) {
        Tags tags = new Tags(html);
        int depth = 0;
        for (Tag tag = tags.next(); tag != null && depth <= DEEPEST; tag = tags.next()) {
            // These need no end tag.
            boolean alone = tag.name().matches("p|br|img|hr|li|td|tr|th|dt|dd|input|meta|link|wbr|source|col|option");
            depth += alone ? 0 : tag.closes() ? (depth == 0 ? 0 : -1) : tag.opens() ? 1 : 0;
        }
        return depth > DEEPEST;
    }

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
            return html(own, base);
        }
        if (type.startsWith("text")) {
            return new Passage(own, false, base);
        }
        // Atom's texts are plain unless they say otherwise, but many forget to.
        if (Vocabulary.atom(element.element())) {
            return TAGS.matcher(own).find() ? html(own, base) : new Passage(own, false, base);
        }
        return guessed(own, base);
    }

    /** A text of which nothing says whether it is HTML. */
    static Passage guessed(String value, String base) {
        return MARKUP.matcher(value).find() ? html(value, base) : new Passage(value, false, base);
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
        } catch (IllegalArgumentException e) {
            // Text after all.
            return guessed(base64, base);
        } catch (UnusableItemException e) {
            // A picture or the like.
            return new Passage("", false, base);
        }
    }

    /** The characters of an element; where it has elements inside, its markup as HTML. */
    private static String markup(Element element) {
        if (element.children().isEmpty()) {
            return element.wholeText().strip();
        }
        StringBuilder markup = new StringBuilder();
        for (Node node : element.childNodes()) {
            // XHTML's elements may have a prefix, which HTML does not know.
            markup.append(
                    node instanceof CDataNode section
                            ? section.getWholeText()
                            : PREFIX.matcher(node.outerHtml()).replaceAll("<$1"));
        }
        return markup.toString().strip();
    }
}
