package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.time.PrintedTimes;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages. */
public final class HtmlReader implements CopyReader {

    private static final int DECLARATION_BYTES = 4_096;
    private static final int HEAD_LINES = 12;
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public WireFormat format() {
        return WireFormat.HTML;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        byte[] body = item.body();
        String declared = WireFormat.charset(item.envelope().contentType()).orElseGet(() -> declaredInside(body));
        String html = Characters.clean(TextDecoder.decode(body, declared));
        String base = item.envelope().url() == null ? "" : item.envelope().url();
        Document page = Jsoup.parse(html, base);
        PageMetadata metadata = PageMetadata.of(page);
        StoryElement story = StoryElement.find(page, metadata.titles(), metadata.body());
        List<Line> lines = LiveUpdates.addedTo(PageLines.of(story), metadata.article());
        Stated stated = metadata.stated(TimeElement.published(page, story)).build();
        boolean dated = stated.published() != null || item.envelope().published() != null || printsDate(lines);
        if (!dated) {
            stated = metadata.stated(AddressDate.of(stated.url() == null ? base : stated.url()))
                    .build();
        }
        return new Draft(stated, lines);
    }

    private static boolean printsDate(List<Line> lines) {
        return lines.stream().limit(HEAD_LINES).anyMatch(line -> !PrintedTimes.find(line.text())
                .isEmpty());
    }

    private static String declaredInside(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = META_CHARSET.matcher(start);
        // A declaration that can be read as ASCII is not in UTF-16, whatever it says; and what was converted to UTF-8
        // on its way
        // often still declares what it was before.
        return matcher.find() && !matcher.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16") && !isUtf8(body)
                ? matcher.group(1)
                : null;
    }

    /** Whether bytes hold letters beyond ASCII, all of them sound UTF-8, which no other charset's text is by chance. */
    private static boolean isUtf8(byte[] body) {
        try {
            int length = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .length();
            return length < body.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
