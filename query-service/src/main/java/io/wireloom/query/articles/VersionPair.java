package io.wireloom.query.articles;

import io.wireloom.contracts.Article;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import java.util.List;

/**
 * The two versions of an article that a reader wants compared.
 *
 * @param from the version compared with
 * @param to the version compared
 */
public record VersionPair(Article from, Article to) {

    /**
     * Chooses by the parameters {@code from} and {@code to}, ids of versions; the current version and the one before it where they
     * are absent. The first version has none before it, and is compared with itself.
     *
     * @throws BadParameterException when a parameter names no version of the article
     */
    public static VersionPair of(List<Article> versions, Parameters parameters) {
        List<Article> ordered = versions.stream().sorted(Article.VERSION_ORDER).toList();
        int to = index(ordered, parameters, "to", ordered.size() - 1);
        int from = index(ordered, parameters, "from", Math.max(0, to - 1));
        return new VersionPair(ordered.get(from), ordered.get(to));
    }

    private static int index(List<Article> ordered, Parameters parameters, String name, int otherwise) {
        String versionId = parameters.text(name);
        if (versionId == null) {
            return otherwise;
        }
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).versionId().equals(versionId)) {
                return i;
            }
        }
        throw new BadParameterException(
                name, "is \"" + versionId + "\"; the id of a version of this article is expected");
    }
}
