package io.wireloom.query.desk;

import io.wireloom.contracts.ArticleCopies.Stale;
import io.wireloom.query.copies.Text;
import java.time.Instant;
import java.util.Map;

/**
 * That a text is older than its date.
 *
 * @param since when it was first published; null when only the text's own dates show its age
 * @param id the earliest article with the text; empty when only the text's own dates show its age
 * @param name headline and outlet of that article; empty when there is none
 */
public record OldText(Instant since, String id, String name) {

    /**
     * @param stale null when nothing shows that
     * @param named articles by id, as far as they are known
     */
    static OldText of(Stale stale, Map<String, Text> named) {
        if (stale == null) {
            return null;
        }
        if (stale.of() == null) {
            return new OldText(null, "", "");
        }
        Text original = named.get(stale.of());
        return new OldText(
                stale.firstPublished(),
                stale.of(),
                original == null ? "an earlier article" : Kin.of(original).name());
    }
}
