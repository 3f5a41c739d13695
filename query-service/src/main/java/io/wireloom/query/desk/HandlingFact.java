package io.wireloom.query.desk;

import io.wireloom.contracts.Article.Handling;
import io.wireloom.contracts.Article.Source;
import io.wireloom.query.articles.ArticleView;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the provider's desk, or ours, says of handling an article.
 *
 * @param name what it is
 * @param value what is said
 */
public record HandlingFact(String name, String value) {

    static List<HandlingFact> of(ArticleView article) {
        List<HandlingFact> facts = new ArrayList<>();
        Source source = article.source();
        if (source != null) {
            add(facts, "Credit", source.credit());
            add(facts, "Country", source.country() == null ? null : Labels.country(source.country()));
            add(facts, "Trust", source.tier() == null ? null : "tier " + source.tier() + " of 5");
        }
        Handling handling = article.handling();
        if (handling != null) {
            add(facts, "Slug", handling.slug());
            add(facts, "Take", handling.takeKey());
            add(facts, "Urgency", handling.urgency() == null ? null : handling.urgency() + " of 9");
            add(facts, "Embargo until", Labels.moment(handling.embargoUntil()));
            add(facts, "Terms of use", handling.usageTerms());
        }
        return List.copyOf(facts);
    }

    private static void add(List<HandlingFact> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new HandlingFact(name, value));
        }
    }
}
