package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.query.copies.FamilyRecords;
import io.wireloom.query.copies.SideBySide;
import io.wireloom.query.copies.Text;
import io.wireloom.query.persistence.FamilyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds two articles and what they are compared by. */
@ApplicationScoped
class Comparisons {

    /** Articles named by the two that are looked at; of more, each of which holds a little of them, the first. */
    private static final int MOST_NAMED = 40;

    private final FamilyRepository families;

    Comparisons(FamilyRepository families) {
        this.families = families;
    }

    /**
     * Two articles beside each other.
     *
     * @param left the one
     * @param right the other
     * @param named every text at hand, those of the two and those that their copies records name, by article id
     */
    record Pair(Text left, Text right, Map<String, Text> named) {

        SideBySide compared() {
            return SideBySide.of(left, right, named.values());
        }
    }

    /** Fails when one of the two is not known. */
    Uni<Pair> of(String leftId, String rightId) {
        return families.texts(List.of(leftId, rightId)).chain(pair -> {
            Text left = known(pair, leftId);
            Text right = known(pair, rightId);
            List<ArticleCopies> records = Stream.of(left, right)
                    .map(Text::copies)
                    .filter(Objects::nonNull)
                    .toList();
            Set<String> named =
                    FamilyRecords.named(records).stream().limit(MOST_NAMED).collect(Collectors.toSet());
            return families.texts(named).map(texts -> new Pair(left, right, texts));
        });
    }

    private static Text known(Map<String, Text> texts, String articleId) {
        Text text = texts.get(articleId);
        if (text == null) {
            throw new NothingKnownException("article", articleId);
        }
        return text;
    }
}
