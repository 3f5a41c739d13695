package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StoryHit;
import io.wireloom.query.stories.StorySummary;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Rows of {@code story}, stored ones or those of a snapshot, and what a filter asks of them.
 *
 * @param listing pages of them
 * @param words the condition that any of the words {@code :q} stand in the story
 * @param outlet the condition that the outlet {@code :source} published any of its articles
 */
record StoryRows(Listing listing, String words, String outlet) {

    private static final String WORDS =
            """
            story_id in (select story_id from SCHEMAstory where search @@ websearch_to_tsquery('english', :q)
                          union all
                         select s.story_id from SCHEMAarticle a join SCHEMAstory_article s on s.article_id = a.article_id
                          where a.search @@ websearch_to_tsquery('english', :q))""";

    private static final String BEST_ARTICLE =
            """
             + coalesce((select max(ts_rank_cd(a.search, websearch_to_tsquery('english', :q), 1))
                           from SCHEMAstory_article s join SCHEMAarticle a on a.article_id = s.article_id
                          where s.story_id = c.story_id), 0)""";

    private static final String OUTLET =
            """
            story_id in (select s.story_id from SCHEMAarticle a join SCHEMAstory_article s on s.article_id = a.article_id
                          where a.source = :source)""";

    /**
     * @param rows the common table expressions that make the tables; empty for stored ones
     * @param schema what stands before the names of the tables
     */
    static StoryRows of(String rows, String schema) {
        return new StoryRows(
                new Listing(
                        rows.isEmpty() ? "" : "with " + rows + " ",
                        schema + "story",
                        "story_id",
                        "summary",
                        Listing.FIT + BEST_ARTICLE.replace("SCHEMA", schema)),
                WORDS.replace("SCHEMA", schema),
                OUTLET.replace("SCHEMA", schema));
    }

    /** The conditions of a filter, on stories that stand. */
    Where where(StoryFilter filter) {
        return new Where()
                .and("state = 'active'")
                .and(words, "q", filter.q() == null ? null : Names.fold(filter.q()))
                .and("latest >= :from", "from", Rows.startOf(filter.from()))
                .and(
                        "first_seen < :to",
                        "to",
                        filter.to() == null ? null : Rows.startOf(filter.to().plusDays(1)))
                .and(outlet, "source", filter.source());
    }

    /** One page of the rows that {@code where} leaves. */
    Uni<Page<StorySummary>> page(Mutiny.Session session, Where where, Paging paging) {
        return listing.page(session, where, paging)
                .map(page -> page.map(found -> MessageCodec.read(found.text(0), StorySummary.class)));
    }

    /**
     * One page of the rows that {@code where} leaves, with the places of the words searched for in their headlines.
     *
     * @param q the words; null for none
     */
    Uni<Results<StoryHit>> search(Mutiny.Session session, Where where, String q, Paging paging) {
        return page(session, where, paging)
                .chain(page -> listing.count(session, where, paging).map(count -> Results.of(page, count)))
                .chain(results -> highlights(session, q, results.items())
                        .map(found -> results.map(story -> StoryHit.of(story, found))));
    }

    private static Uni<Map<String, List<Highlight>>> highlights(
            Mutiny.Session session, String q, List<StorySummary> stories) {
        if (q == null) {
            return Uni.createFrom().nullItem();
        }
        HighlightedTexts texts = new HighlightedTexts();
        stories.forEach(story -> texts.add(story.storyId(), "headline", null, story.headline()));
        return texts.find(session, q);
    }
}
