package io.wireloom.ingest.text;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text: one line, or one block of wrapped lines, is one paragraph. */
public final class PlainTextReader implements CopyReader {

    private static final Pattern BULLET = Pattern.compile("^(?:[•‣◦▪●·*]|[-–—](?=\\s))\\s*(?=\\S)");

    @Override
    public WireFormat format() {
        return WireFormat.PLAIN_TEXT;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        String declared = WireFormat.charset(item.envelope().contentType()).orElse(null);
        return new Draft(Stated.NOTHING, lines(TextDecoder.decode(item.body(), declared)));
    }

    /** The lines of a text: cleaned, wrapped lines joined, bullet marks taken off, empty lines left out. */
    public static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        for (String raw : LineWrap.unwrap(Characters.clean(text).split("\n", -1))) {
            String line = Characters.squeeze(raw);
            if (line.isEmpty()) {
                gap = true;
                continue;
            }
            Matcher bullet = BULLET.matcher(line);
            boolean listed = bullet.find();
            lines.add(new Line(
                    listed ? line.substring(bullet.end()) : line,
                    Line.Role.PLAIN,
                    listed,
                    gap || lines.isEmpty(),
                    null));
            gap = false;
        }
        return lines;
    }
}
