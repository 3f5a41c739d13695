package io.wireloom.ingest.newsml;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.markup.BodyLines;
import io.wireloom.ingest.markup.TakeKey;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import io.wireloom.ingest.xml.XmlDocuments;
import io.wireloom.ingest.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Reads NewsML 1.0 to 1.2. */
public final class NewsMl1Reader implements CopyReader {

    @Override
    public WireFormat format() {
        return WireFormat.NEWSML_1;
    }

    @Override
    public Draft read(WireItem wire, FeedProfile feed) {
        XmlElement root = XmlElement.root(XmlDocuments.load(wire));
        XmlElement item = root.first("NewsItem")
                .orElseThrow(() -> new UnusableItemException(NOTHING_TO_READ, "the NewsML document holds no NewsItem"));
        NewsMl1Metadata metadata = new NewsMl1Metadata(item);
        Stated.Builder stated = metadata.stated(feed);
        List<XmlElement> texts = NewsMl1Components.texts(item);
        InlineContent content = InlineContent.of(texts);
        String headline = metadata.headline() == null && content.nitf() != null
                ? content.nitf().headline()
                : metadata.headline();
        stated.headline(headline);
        if (stated.build().byline() == null && content.nitf() != null) {
            stated.byline(content.nitf().byline());
        }
        List<Line> captions = InlineContent.of(NewsMl1Components.captions(item)).lines();
        List<Line> lines = new ArrayList<>();
        for (String line : metadata.subHeadlines()) {
            boolean known = content.lines().stream()
                    .anyMatch(own -> LineShape.key(own.text()).equals(LineShape.key(line)));
            if (!known) {
                lines.add(Line.of(Role.STANDFIRST, line));
            }
        }
        lines.addAll(metadata.dateline().over(content.lines()));
        lines.addAll(BodyLines.under(headline, content.lines()));
        captions.forEach(line -> lines.add(Line.of(Role.CAPTION, line.text())));
        boolean corrects = stated.build().editNote() != null || "CORRECTED".equals(TakeKey.in(headline));
        if (lines.isEmpty() && corrects) {
            stated.form(new Form.Note());
        }
        return new Draft(stated.build(), lines);
    }
}
