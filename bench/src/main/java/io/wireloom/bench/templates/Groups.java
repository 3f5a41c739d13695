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

    /** The ways in which the text writes the group that stands out; empty when none does. */
    static List<String> of(Knowledge knowledge, Article article) {
        Map<Named, List<String>> found = new HashMap<>();
        String text = article.text();
        for (Article.Block block : article.blocks()) {
            for (Sentence sentence : knowledge.segmenter().sentences(text, block.start(), block.end(), Sentence.Style.PROSE)) {
                for (int i = 0; i < sentence.size(); i++) {
                    Optional<Found<Named>> name = knowledge.lexicon().entities().longestAt(sentence, i);
                    if (name.isPresent() && name.get().value().kind().equals("group")) {
                        found.computeIfAbsent(name.get().value(), n -> new ArrayList<>())
                                .add(sentence.span(name.get().from(), name.get().to()).text());
                        i = name.get().to() - 1;
                    }
                }
            }
        }
        return outstanding(found);
    }

    private static List<String> outstanding(Map<Named, List<String>> found) {
        List<Map.Entry<Named, List<String>>> groups = new ArrayList<>(found.entrySet());
        groups.sort((a, b) -> b.getValue().size() != a.getValue().size()
                ? b.getValue().size() - a.getValue().size()
                : a.getKey().id().compareTo(b.getKey().id()));
        boolean stands = !groups.isEmpty()
                && (groups.size() == 1 || groups.get(0).getValue().size() >= ABOVE * groups.get(1).getValue().size());
        if (!stands) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(groups.get(0).getValue().stream().distinct().toList());
        forms.add(groups.get(0).getKey().name());
        return forms;
    }
}
