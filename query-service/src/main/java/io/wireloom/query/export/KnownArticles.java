package io.wireloom.query.export;

import io.wireloom.query.articles.ArticleSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles that an export has cited lately. Incidents that follow one another in the order of the list are told by much the same
 * articles, so that most need not be read again. For one export, not for several threads.
 */
public final class KnownArticles {

    /** Enough for a month of a busy desk, at about a kilobyte each. */
    private static final int MOST = 20_000;

    private final Map<String, ArticleSummary> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArticleSummary> eldest) {
            return size() > MOST;
        }
    };

    /** Which of some articles are to be read. */
    public List<String> missing(Collection<String> ids) {
        return ids.stream().filter(id -> !latest.containsKey(id)).toList();
    }

    /**
     * Some articles by id, as far as they are known.
     *
     * @param read those that {@link #missing} named and that were found
     */
    public Map<String, ArticleSummary> of(Collection<String> ids, Map<String, ArticleSummary> read) {
        Map<String, ArticleSummary> found = new HashMap<>(read);
        for (String id : ids) {
            ArticleSummary known = latest.get(id);
            if (known != null) {
                found.put(id, known);
            }
        }
        latest.putAll(read);
        return found;
    }
}
