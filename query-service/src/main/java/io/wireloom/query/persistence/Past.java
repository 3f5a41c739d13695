package io.wireloom.query.persistence;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.VersionOrder;
import io.wireloom.dedupe.chronicle.AsOf;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.dedupe.chronicle.Version;
import io.wireloom.query.digest.CanonicalContent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was there at a moment, before any document is read.
 *
 * @param parts of each article, by article id
 * @param decisions what the desk had decided
 * @param key the same for the same versions, claims and decisions
 */
record Past(Map<String, AsOf.Part> parts, List<DeskDecision> decisions, String key) {

    /** The columns of a version that {@link #of} reads, with when its claims were made. */
    static final String COLUMNS = "v.article_id, v.version_id, v.provider_version, v.stated_at, v.published_at,"
            + " v.received_at, v.usable, v.entries, c.extracted_at";

    /**
     * What was there.
     *
     * @param rows the versions known now
     * @param decisions all that the desk has decided
     */
    static Past of(List<Object[]> rows, List<DeskDecision> decisions, Moment moment) {
        Map<Version, Instant> extracted = new HashMap<>();
        rows.forEach(row -> extracted.put(version(row), Rows.instant(row[8])));
        Map<String, AsOf.Part> parts = AsOf.parts(extracted.keySet(), moment);
        StringBuilder said = new StringBuilder();
        parts.forEach((id, part) -> {
            said.append(id).append(' ').append(part.until());
            part.versions().forEach(version -> said.append(' ')
                    .append(version.versionId())
                    .append(' ')
                    .append(extracted.get(version)));
            said.append('\n');
        });
        List<DeskDecision> made = decisions.stream()
                .filter(decision -> !decision.decidedAt().isAfter(moment.at()))
                .sorted(DeskDecision.ORDER)
                .toList();
        made.forEach(decision -> said.append(decision.decisionId()).append('\n'));
        return new Past(new TreeMap<>(parts), made, CanonicalContent.sha256(said.toString()));
    }

    private static Version version(Object[] row) {
        String entries = (String) row[7];
        return new Version(
                (String) row[0],
                new VersionOrder((Long) row[2], Rows.instant(row[3]), (String) row[1]),
                Rows.instant(row[5]),
                Rows.instant(row[4]),
                (Boolean) row[6],
                entries == null
                        ? List.of()
                        : Arrays.stream(entries.split(" ")).map(Instant::parse).toList());
    }

    /** The times of a live blog's entries, as their column holds them; null when there are none. */
    static String entries(Article article) {
        String times = article.blocks().stream()
                .map(Article.Block::time)
                .filter(Objects::nonNull)
                .distinct()
                .map(Instant::toString)
                .collect(Collectors.joining(" "));
        return times.isEmpty() ? null : times;
    }
}
