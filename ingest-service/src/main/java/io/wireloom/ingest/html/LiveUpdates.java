package io.wireloom.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/** The entries of a live page that its JSON-LD holds, as pages do that load them later. An entry without any words is none. */
final class LiveUpdates {

    private LiveUpdates() {}

    /** {@code lines} with the entries of {@code article} where it has more of them than the page shows. */
    static List<Line> addedTo(List<Line> lines, Optional<JsonNode> article) {
        List<Line> entries = new ArrayList<>();
        article.ifPresent(node -> JsonLd.each(node.path("liveBlogUpdate")).forEach(update -> add(entries, update)));
        long stated = entries(entries);
        long shown = entries(lines);
        if (stated <= shown) {
            return lines;
        }
        Set<String> told = new HashSet<>();
        entries.forEach(line -> told.add(LineShape.key(line.text())));
        List<Line> whole = new ArrayList<>(lines.subList(0, firstEntry(lines)));
        whole.removeIf(line -> told.contains(LineShape.key(line.text())));
        whole.addAll(entries);
        return whole;
    }

    private static long entries(List<Line> lines) {
        return lines.stream().filter(line -> line.role() == Role.ENTRY).count();
    }

    private static int firstEntry(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).role() == Role.ENTRY) {
                return i;
            }
        }
        return lines.size();
    }

    private static void add(List<Line> entries, JsonNode update) {
        Optional<StatedTime> time = StatedTime.read(update.path("datePublished").asText(null))
                .or(() -> StatedTime.read(update.path("dateModified").asText(null)));
        List<String> body = paragraphs(update.path("articleBody").asText(""));
        String headline =
                text(update.path("headline").asText(update.path("name").asText("")));
        if (time.isEmpty() || (body.isEmpty() && headline.isEmpty())) {
            return;
        }
        entries.add(Line.entry(time.get().instant()));
        if (!headline.isEmpty() && !body.contains(headline)) {
            entries.add(Line.of(Role.SUBHEADING, headline));
        }
        body.forEach(paragraph -> entries.add(Line.plain(paragraph)));
    }

    private static List<String> paragraphs(String body) {
        return body.replaceAll("(?i)</p>|<br\\s{0,5}/?>", "\n")
                .lines()
                .map(LiveUpdates::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(String html) {
        return Characters.squeeze(Jsoup.parse(html).text());
    }
}
