package io.wireloom.query.desk;

import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a search finds.
 *
 * @param q the words searched for; empty before any search
 * @param incidents the incidents found
 * @param articles the articles found
 * @param moreIncidents whether more incidents were found than shown
 * @param moreArticles whether more articles were found than shown
 */
public record SearchPage(
        String q,
        List<IncidentCard> incidents,
        List<ArticleSummary> articles,
        boolean moreIncidents,
        boolean moreArticles) {

    public static SearchPage of(String q, Page<IncidentSummary> incidents, Page<ArticleSummary> articles) {
        return new SearchPage(
                q,
                incidents.items().stream().map(IncidentCard::of).toList(),
                articles.items(),
                incidents.nextCursor() != null,
                articles.nextCursor() != null);
    }

    /** Address of the list of all incidents found. */
    public String allIncidents() {
        return "/?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
