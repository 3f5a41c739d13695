package io.wireloom.ingest.newsml;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.markup.BodyLines;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import io.wireloom.ingest.xml.XmlDocuments;
import io.wireloom.ingest.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads NewsML-G2 news and package items. A picture's or video's description is its caption; what a package points to are the
 * headlines of other stories.
 */
public final class G2Reader implements CopyReader {

    @Override
    public WireFormat format() {
        return WireFormat.NEWSML_G2;
    }

    @Override
    public Draft read(WireItem wire, FeedProfile feed) {
        XmlElement item = G2Items.single(XmlElement.root(XmlDocuments.load(wire)));
        G2Metadata metadata = new G2Metadata(item);
        Stated.Builder stated = metadata.stated(feed);
        InlineContent content = InlineContent.of(Stream.of("contentSet/inlineXML", "contentSet/inlineData")
                .flatMap(path -> item.all(path).stream())
                .toList());
        String headline = stated.build().headline();
        if (content.nitf() != null) {
            complete(stated, content);
        }
        boolean text =
                metadata.itemClass().equals("text") || metadata.itemClass().equals("composite");
        List<Line> lines = new ArrayList<>();
        subHeadlines(item).forEach(line -> lines.add(Line.of(Role.STANDFIRST, line)));
        descriptions(item, text, headline, content.lines()).forEach(lines::add);
        lines.addAll(metadata.dateline().over(content.lines()));
        lines.addAll(BodyLines.under(stated.build().headline(), content.lines()));
        foreignHeadlines(item).forEach(line -> lines.add(Line.of(Role.FOREIGN_HEADLINE, line)));
        if (lines.isEmpty() && stated.build().headline() == null && usable(stated)) {
            throw new UnusableItemException(
                    NOTHING_TO_READ,
                    "the " + item.name() + " of class " + metadata.itemClass()
                            + " has neither a headline nor a description nor a text");
        }
        if (text && lines.isEmpty() && metadata.corrects()) {
            stated.form(new Form.Note());
        }
        return new Draft(stated.build(), lines);
    }

    private static boolean usable(Stated.Builder stated) {
        Status status = stated.build().status();
        return status == null || status == Status.USABLE;
    }

    /** What the metadata leaves out, the NITF body may say. */
    private static void complete(Stated.Builder stated, InlineContent content) {
        Stated so = stated.build();
        if (so.headline() == null) {
            stated.headline(content.nitf().headline());
        }
        if (so.byline() == null) {
            stated.byline(content.nitf().byline());
        }
        if (so.datelinePlace() == null) {
            stated.datelinePlace(content.nitf().dateline().place());
        }
        if (so.datelineDate() == null) {
            stated.datelineDate(content.nitf().day());
        }
        if (so.credit() == null) {
            stated.credit(content.nitf().distributor());
        }
    }

    private static List<String> subHeadlines(XmlElement item) {
        return item.all("contentMeta/headline").stream()
                .filter(headline -> G2Metadata.lesser(headline) && headline.text() != null)
                .map(XmlElement::text)
                .toList();
    }

    /** Descriptions, in as far as they say more than the headline. */
    private static List<Line> descriptions(XmlElement item, boolean text, String headline, List<Line> body) {
        List<Line> lines = new ArrayList<>();
        for (XmlElement description : item.all("contentMeta/description")) {
            String role = description.attribute("role");
            boolean caption =
                    !text || (role != null && role.toLowerCase(Locale.ROOT).contains("caption"));
            for (Line line : BodyLines.ofText(description.text())) {
                boolean label = caption
                        && ((text && headline != null && line.text().contains(headline))
                                || !line.text().contains(" "));
                boolean known =
                        body.stream().anyMatch(own -> LineShape.key(own.text()).equals(LineShape.key(line.text())));
                if (!label && !known) {
                    lines.add(Line.of(caption ? Role.CAPTION : Role.STANDFIRST, line.text()));
                }
            }
        }
        return lines;
    }

    private static List<String> foreignHeadlines(XmlElement item) {
        return item.first("groupSet").stream()
                .flatMap(set -> set.descendants("itemRef").stream())
                .map(reference ->
                        reference.text("headline") != null ? reference.text("headline") : reference.text("title"))
                .filter(title -> title != null)
                .distinct()
                .toList();
    }
}
