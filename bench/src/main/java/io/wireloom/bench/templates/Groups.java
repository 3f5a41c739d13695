package io.wireloom.bench.templates;

import io.wireloom.contracts.Article;
import io.wireloom.extract.claims.Knowledge;
import io.wireloom.extract.lexicon.EntityLexicon.Named;
import io.wireloom.extract.lexicon.PhraseTable.Found;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The armed group that a message's "guerrillas" and "terrorists" are: the one it names, when it plainly names one above others. */
final class Groups {

    private static final int ABOVE = 2;

    private Groups() {}

    /** The ways in which the text writes the group that stands out; empty when none does, or when it is named less often than {@code least}. */
    static List<String> of(Knowledge knowledge, Article article, int least) {
        return outstanding(named(knowledge, article), least);
    }

    /** The groups that a text names, each with how it is written at every time. */
    static Map<Named, List<String>> named(Knowledge knowledge, Article article) {
        Map<Named, List<String>> found = new HashMap<>();
        String text = article.text();
        for (Article.Block block : article.blocks()) {
            for (Sentence sentence :
                    knowledge.segmenter().sentences(text, block.start(), block.end(), Sentence.Style.PROSE)) {
                for (int i = 0; i < sentence.size(); i++) {
                    Optional<Found<Named>> name = knowledge.lexicon().entities().longestAt(sentence, i);
                    if (name.isPresent() && blamable(name.get().value())) {
                        found.computeIfAbsent(name.get().value(), n -> new ArrayList<>())
                                .add(sentence.span(name.get().from(), name.get().to())
                                        .text());
                        i = name.get().to() - 1;
                    }
                }
            }
        }
        return found;
    }

    /** An armed group that is at home in one of the task's countries, or in none alone. */
    private static boolean blamable(Named name) {
        return name.kind().equals("group") && (name.country() == null || Countries.CODES.containsKey(name.country()));
    }

    private static List<String> outstanding(Map<Named, List<String>> found, int least) {
        List<Map.Entry<Named, List<String>>> groups = new ArrayList<>(found.entrySet());
        groups.sort((a, b) -> b.getValue().size() != a.getValue().size()
                ? b.getValue().size() - a.getValue().size()
                : a.getKey().id().compareTo(b.getKey().id()));
        boolean stands = !groups.isEmpty()
                && groups.get(0).getValue().size() >= least
                && (groups.size() == 1
                        || groups.get(0).getValue().size()
                                >= ABOVE * groups.get(1).getValue().size());
        if (!stands) {
            return List.of();
        }
        List<String> forms =
                new ArrayList<>(groups.get(0).getValue().stream().distinct().toList());
        forms.add(groups.get(0).getKey().name());
        return forms;
    }
}
