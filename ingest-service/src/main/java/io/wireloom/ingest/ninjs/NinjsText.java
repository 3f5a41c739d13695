package io.wireloom.ingest.ninjs;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.markup.BodyLines;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of an item as lines: summary, body, captions, and the headlines of other stories that it comes with. */
final class NinjsText {

    private static final String DIGESTS = "short|summary|teaser|abstract|extract|tweet|sms";
    private static final String NO_WORDS = "creditline|credit|usageterms|copyright|slugline|title";

    private final Fields item;

    NinjsText(Fields item) {
        this.item = item;
    }

    List<Line> lines(String headline) {
        List<Line> body = BodyLines.under(headline, body());
        List<Line> lines = new ArrayList<>();
        Wording.of(item, "headline", "headlines", false).stream()
                .filter(wording -> wording.isFor("sub|deck|secondary"))
                .forEach(wording -> lines.add(Line.of(Role.STANDFIRST, NinjsMetadata.plain(wording.value()))));
        for (Wording description : descriptions()) {
            boolean caption = !new NinjsMetadata(item).text() || description.isFor("caption");
            BodyLines.ofText(description.value()).stream()
                    .filter(line -> !among(body, line))
                    .forEach(line -> lines.add(Line.of(caption ? Role.CAPTION : Role.STANDFIRST, line.text())));
        }
        lines.addAll(body);
        item.associations().forEach(associated -> addAssociated(lines, associated));
        return lines;
    }

    /** The body in its richest format; of bodies with several purposes, those that are no digests of the others. */
    private List<Line> body() {
        List<Wording> bodies = Wording.of(item, "body", "bodies", true);
        boolean whole = bodies.stream().anyMatch(body -> !body.isFor(DIGESTS));
        return bodies.stream()
                .filter(body -> !whole || !body.isFor(DIGESTS))
                .flatMap(body -> (body.html()
                                ? BodyLines.ofText("<body>" + body.value() + "</body>")
                                : BodyLines.ofText(body.value()))
                        .stream())
                .collect(Collectors.toList());
    }

    private List<Wording> descriptions() {
        return Wording.of(item, "description", "descriptions", false).stream()
                .filter(description -> !description.isFor(NO_WORDS))
                .toList();
    }

    /** A picture brings its caption, a story its headline. */
    private static void addAssociated(List<Line> lines, Fields associated) {
        NinjsMetadata metadata = new NinjsMetadata(associated);
        String headline = metadata.headline();
        if (metadata.text()) {
            if (headline != null && associated.text("type") != null) {
                lines.add(Line.of(Role.FOREIGN_HEADLINE, headline));
            }
            return;
        }
        List<Line> captions = new NinjsText(associated)
                .descriptions().stream()
                        .flatMap(description -> BodyLines.ofText(description.value()).stream())
                        .filter(line -> !among(lines, line))
                        .map(line -> Line.of(Role.CAPTION, line.text()))
                        .toList();
        lines.addAll(captions);
        if (captions.isEmpty() && headline != null && !among(lines, Line.plain(headline))) {
            lines.add(Line.of(Role.CAPTION, headline));
        }
    }

    private static boolean among(List<Line> lines, Line line) {
        String key = LineShape.key(line.text());
        return lines.stream().anyMatch(other -> LineShape.key(other.text()).equals(key));
    }
}
