package io.wireloom.ingest.syndication;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts of an entry's pictures, from Media RSS. */
final class Captions {

    private static final Pattern PICTURE_FILE = Pattern.compile("\\.(?:jpe?g|png|gif|webp)(?:\\?|$)");

    private static final int MOST_ELEMENTS = 200;
    private static final List<String> HOLDERS = List.of("media:content", "media:thumbnail", "media:group");

    private Captions() {}

    /** The captions of an entry's pictures with their credits, each once; not those that only repeat {@code known} texts. */
    static List<Line> of(FeedElement entry, List<String> known) {
        Set<String> texts = new LinkedHashSet<>();
        Deque<FeedElement> open = new ArrayDeque<>(entry.all(HOLDERS));
        boolean pictures = false;
        for (int seen = 0; !open.isEmpty() && seen < MOST_ELEMENTS; seen++) {
            FeedElement media = open.poll().opened();
            pictures |= picture(media);
            if (picture(media)) {
                add(texts, media);
            }
            open.addAll(media.all(HOLDERS));
        }
        if (pictures) {
            // What stands beside the pictures holds for all of them.
            add(texts, entry);
        }
        List<String> keys = known.stream().map(LineShape::key).toList();
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            if (!keys.contains(LineShape.key(text))) {
                lines.add(Line.of(Role.CAPTION, text));
            }
        }
        return lines;
    }

    /** What a video or a programme without a text of its own is described with; null when nothing is. */
    static Passage description(FeedElement entry, String document) {
        List<FeedElement> holders = new ArrayList<>();
        holders.add(entry);
        entry.all(List.of("media:group", "media:content")).forEach(holder -> holders.add(holder.opened()));
        for (FeedElement holder : holders) {
            FeedElement description = holder.first("media:description", "itunes:summary", "media:text");
            if (description != null) {
                return Passage.of(description, document);
            }
        }
        return null;
    }

    private static void add(Set<String> texts, FeedElement media) {
        FeedElement text = media.first("media:description", "media:title");
        if (text == null) {
            return;
        }
        String caption = Passage.of(text, null).oneLine();
        FeedElement credit = media.first("media:credit");
        String name = credit == null ? "" : Passage.of(credit, null).oneLine();
        boolean names = !name.isEmpty() && !caption.contains(name);
        if (!caption.isEmpty()) {
            texts.add(names ? caption + " (Photo: " + name + ")" : caption);
        }
    }

    private static boolean picture(FeedElement media) {
        String name = media.element().tagName().toLowerCase(Locale.ROOT);
        String type = media.attribute("type").toLowerCase(Locale.ROOT);
        String medium = media.attribute("medium").toLowerCase(Locale.ROOT);
        return medium.equals("image")
                || type.startsWith("image/")
                || (medium.isEmpty()
                        && type.isEmpty()
                        && !name.endsWith("group")
                        && PICTURE_FILE
                                .matcher(media.attribute("url").toLowerCase(Locale.ROOT))
                                .find());
    }
}
