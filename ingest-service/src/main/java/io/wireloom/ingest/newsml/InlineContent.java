package io.wireloom.ingest.newsml;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.markup.BodyLines;
import io.wireloom.ingest.nitf.NitfBody;
import io.wireloom.ingest.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The story that stands inside a NewsML item: NITF, XHTML or text.
 *
 * @param nitf the NITF body when it is one; null otherwise
 * @param lines its lines
 */
record InlineContent(NitfBody nitf, List<Line> lines) {

    /** Reads the elements that hold content, each in its own markup. */
    static InlineContent of(List<XmlElement> holders) {
        NitfBody nitf = null;
        List<Line> lines = new ArrayList<>();
        for (XmlElement holder : holders) {
            Optional<XmlElement> found = nitf(holder);
            if (found.isPresent()) {
                NitfBody body = NitfBody.of(found.get());
                nitf = nitf == null ? body : nitf;
                lines.addAll(body.lines());
            } else if (holder.children().isEmpty()) {
                lines.addAll(BodyLines.ofText(holder.node().getTextContent()));
            } else {
                lines.addAll(BodyLines.of(body(holder)));
            }
        }
        return new InlineContent(nitf, List.copyOf(lines));
    }

    private static Optional<XmlElement> nitf(XmlElement holder) {
        boolean bare = holder.first("body/body.content").isPresent();
        return holder.first("nitf").or(() -> bare ? holder.first("body") : Optional.empty());
    }

    private static XmlElement body(XmlElement holder) {
        return holder.first("html/body").or(() -> holder.first("body")).orElse(holder);
    }
}
