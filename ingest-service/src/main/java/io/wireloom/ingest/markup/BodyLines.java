package io.wireloom.ingest.markup;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.text.PlainTextReader;
import io.wireloom.ingest.xml.XmlDocuments;
import io.wireloom.ingest.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The lines of a body in XHTML or NITF, whose elements have most of their names in common. */
public final class BodyLines {

    private static final char BREAK = '\u000b';
    private static final Set<String> SKIPPED = Set.of(
            "head",
            "script",
            "style",
            "title",
            "noscript",
            "footer",
            "iframe",
            "template",
            "object",
            "media-metadata",
            "media-object");
    private static final Set<String> PICTURES = Set.of("img", "media-reference");
    private static final Set<String> CAPTIONS = Set.of("caption", "figcaption", "media-caption");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "body",
            "body.content",
            "block",
            "section",
            "article",
            "aside",
            "header",
            "main",
            "blockquote",
            "bq",
            "ul",
            "ol",
            "dl",
            "li",
            "dt",
            "dd",
            "table",
            "tr",
            "hr",
            "pre",
            "fn",
            "address",
            "figure",
            "media",
            "nitf-table",
            "tagline",
            "abstract",
            "note",
            "hedline",
            "headline");
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("h1", Role.HEADLINE),
            Map.entry("h2", Role.SUBHEADING),
            Map.entry("h3", Role.SUBHEADING),
            Map.entry("h4", Role.SUBHEADING),
            Map.entry("h5", Role.SUBHEADING),
            Map.entry("h6", Role.SUBHEADING),
            Map.entry("hl1", Role.HEADLINE),
            Map.entry("hl2", Role.SUBHEADING),
            Map.entry("byline", Role.BYLINE),
            Map.entry("caption", Role.CAPTION),
            Map.entry("figcaption", Role.CAPTION),
            Map.entry("media-caption", Role.CAPTION),
            Map.entry("media-producer", Role.CAPTION),
            Map.entry("credit", Role.CAPTION));
    private static final Pattern ASIDE = Pattern.compile(
            "(?:^|[\\s_-])(?:notepad|non-?public|internal-?note)(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED_MARKUP = Pattern.compile("</[a-zA-Z][\\w-]{0,20}>");
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:p|br|div|h[1-6]|ul|ol|li|table|b|i|em|strong|a|span|html|body|hl2|figure|blockquote)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Role role = Role.PARAGRAPH;
    private boolean bullet;

    private BodyLines() {}

    /** The lines of everything inside an element. */
    public static List<Line> of(XmlElement body) {
        BodyLines reader = new BodyLines();
        reader.children(body.node());
        reader.close();
        return reader.lines;
    }

    /** The lines of a text that is HTML, or plain when it shows no markup. */
    public static List<Line> ofText(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return MARKUP.matcher(text).find() ? of(XmlElement.root(XmlDocuments.html(text))) : typed(text, Role.PARAGRAPH);
    }

    /**
     * The lines of a plain text: those that are whole sentences, or the only one, are what their field says; the others are left
     * to be judged by their shape.
     */
    public static List<Line> typed(String text, Role role) {
        List<Line> lines = PlainTextReader.lines(text);
        return lines.stream()
                .map(line -> lines.size() == 1 || LineShape.endsSentence(line.text())
                        ? new Line(line.text(), role, line.bullet(), line.gap(), null)
                        : line)
                .toList();
    }

    /**
     * The lines of a body whose headline metadata states, without the heading that repeats it; when none is stated, the first
     * heading of the highest rank is the headline.
     */
    public static List<Line> under(String headline, List<Line> body) {
        List<Line> lines = new ArrayList<>(body);
        String key = headline == null ? "" : LineShape.key(headline);
        lines.removeIf(line -> line.role() == Role.HEADLINE
                && headline != null
                && LineShape.key(line.text()).equals(key));
        boolean taken = headline != null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() == Role.HEADLINE && taken) {
                lines.set(i, Line.of(Role.SUBHEADING, line.text()));
            }
            taken |= line.role() == Role.HEADLINE;
        }
        return lines;
    }

    private void children(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                open.append(text.getData());
            } else if (child instanceof Element inner) {
                element(XmlElement.of(inner));
            }
        }
    }

    private void element(XmlElement element) {
        String name = element.name().toLowerCase(Locale.ROOT);
        if (name.equals("br")) {
            open.append(BREAK);
        } else if (name.equals("tr")) {
            row(element);
        } else if (PICTURES.contains(name)) {
            picture(element);
        } else if (name.equals("pre")) {
            close();
            lines.addAll(typed(element.node().getTextContent(), Role.PARAGRAPH));
        } else if (name.equals("header") && element.node().getNextSibling() != null) {
            heading(element);
        } else if (!SKIPPED.contains(name) && !isAside(element)) {
            inside(element, name);
        }
    }

    /** What a page's header holds is said by the metadata, its heading apart. */
    private void heading(XmlElement header) {
        close();
        header.descendants("h1").stream()
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .forEach(text -> lines.add(Line.of(Role.HEADLINE, text)));
    }

    /** Notes for the desk beside the story, such as whom to call. */
    private static boolean isAside(XmlElement element) {
        String named = element.attribute("class");
        return named != null && ASIDE.matcher(named).find();
    }

    private void inside(XmlElement element, String name) {
        Role marked = ROLES.get(name);
        boolean block = marked != null || BLOCKS.contains(name);
        if (!block) {
            children(element.node());
            return;
        }
        close();
        Role outer = role;
        boolean outerBullet = bullet;
        role = marked != null && role != Role.CAPTION ? marked : role;
        bullet |= name.equals("li");
        children(element.node());
        close();
        role = outer;
        bullet = outerBullet;
    }

    /** A row of a table is a line, its cells set apart by upright strokes. */
    private void row(XmlElement row) {
        close();
        String cells = row.children().stream()
                .map(XmlElement::text)
                .filter(text -> text != null)
                .collect(Collectors.joining(" | "));
        if (!cells.isEmpty()) {
            lines.add(Line.of(role, cells));
        }
    }

    /** What stands in for a picture is its caption where it has no other. */
    private void picture(XmlElement picture) {
        String words =
                picture.attribute("alt") != null ? picture.attribute("alt") : picture.attribute("alternate-text");
        boolean captioned = picture.node().getParentNode() instanceof Element parent
                && CAPTIONS.stream()
                        .anyMatch(
                                name -> !XmlElement.of(parent).descendants(name).isEmpty());
        String line = words == null ? "" : Characters.squeeze(Characters.clean(words));
        if (!captioned && line.contains(" ")) {
            close();
            lines.add(Line.of(Role.CAPTION, line));
        }
        children(picture.node());
    }

    private void close() {
        String text = open.toString();
        open.setLength(0);
        if (text.isBlank()) {
            return;
        }
        if (ESCAPED_MARKUP.matcher(text).find()) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        if (TypedLayout.shows(text)) {
            lines.addAll(typed(text.replace(BREAK, '\n'), role));
            return;
        }
        // Two breaks in a row part paragraphs; a single one, like a line end in the source, is a space.
        for (String paragraph : text.split(BREAK + "\\s*" + BREAK)) {
            String line = Characters.squeeze(
                    Characters.clean(paragraph.replace(BREAK, ' ').replaceAll("\\s+", " ")));
            if (!line.isEmpty()) {
                lines.add(new Line(line, role, bullet, true, null));
            }
        }
    }
}
