package io.wireloom.bench.stories;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists the stories that were merged with others or split. */
final class StoryMisses {

    private final PrintWriter out;

    StoryMisses(PrintWriter out) {
        this.out = out;
    }

    void print(String name, List<LabelledArticle> articles, Map<String, String> found) {
        Map<String, Map<String, Integer>> byGroup = new TreeMap<>();
        Map<String, Map<String, Integer>> byStory = new TreeMap<>();
        articles.forEach(article -> {
            String group = found.get(article.article().articleId());
            byGroup.computeIfAbsent(group, key -> new TreeMap<>()).merge(article.story(), 1, Integer::sum);
            byStory.computeIfAbsent(article.story(), key -> new TreeMap<>()).merge(group, 1, Integer::sum);
        });
        byGroup.values().stream()
                .filter(stories -> stories.size() > 1)
                .forEach(stories -> out.println("MERGED " + name + " " + stories));
        byStory.forEach((story, groups) -> {
            if (groups.size() > 1) {
                out.println("SPLIT " + name + " " + story + " " + groups.values());
            }
        });
    }
}
