package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.persistence.Sql.Bodied;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The records of stories, and which articles are and were in them, as one transaction sees it. */
final class StoryRecords {

    private static final String STORIES =
            """
            select body from dedupe.story where story_id in (
                select jsonb_array_elements_text(cast(cast(:stories as text) as jsonb))
                union
                select story_id from dedupe.story_member where article_id in (
                    select jsonb_array_elements_text(cast(cast(:articles as text) as jsonb))))""";

    private static final String SAVE_STORIES =
            """
            insert into dedupe.story (story_id, revision, standing, unpublished, body)
            select r."storyId", r.revision, r.standing, true, r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as ("storyId" text, revision bigint, standing boolean),
                unnest(cast(:bodies as text[]))) as r("storyId", revision, standing, body)
            on conflict (story_id) do update set revision = excluded.revision, standing = excluded.standing,
                unpublished = true, body = excluded.body""";

    private static final String REMOVE_STORY_MEMBERS =
            """
            delete from dedupe.story_member m
            using jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("articleId" text, "storyId" text)
            where m.article_id = r."articleId" and m.story_id = r."storyId\"""";

    private static final String ADD_STORY_MEMBERS =
            """
            insert into dedupe.story_member (article_id, story_id)
            select r."articleId", r."storyId"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("articleId" text, "storyId" text)""";

    private static final String NOTE =
            """
            insert into dedupe.told_of (article_id, subject_id)
            select r."articleId", r."storyId"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("articleId" text, "storyId" text)
            on conflict do nothing""";

    private static final String ENDED_WITH =
            """
            select body from dedupe.story where not standing and story_id in (
                select subject_id from dedupe.told_of where article_id in (
                    select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))))""";

    private final Sql sql;

    StoryRecords(Sql sql) {
        this.sql = sql;
    }

    /** The stories of the given ids, and those that one of the articles is in, by id. */
    Uni<Map<String, Story>> holding(Collection<String> storyIds, Collection<String> articleIds) {
        return sql.texts(STORIES, Map.of("stories", storyIds, "articles", articleIds))
                .map(bodies -> bodies.stream()
                        .map(body -> Sql.read(body, Story.class))
                        .collect(Collectors.toMap(Story::storyId, story -> story)));
    }

    /**
     * Stores stories, and marks them for publication. Of their articles only those are written that came or went: a story may hold
     * hundreds, of which one is new.
     *
     * @param before how those of them are stored that are, by id
     */
    Uni<Void> save(Collection<Story> stories, Map<String, Story> before) {
        List<InStory> gone = new ArrayList<>();
        List<InStory> come = new ArrayList<>();
        for (Story story : stories) {
            Set<InStory> now = InStory.of(story);
            Set<InStory> then = InStory.of(before.get(story.storyId()));
            then.stream().filter(one -> !now.contains(one)).forEach(gone::add);
            now.stream().filter(one -> !then.contains(one)).forEach(come::add);
        }
        return sql.runFor(gone, REMOVE_STORY_MEMBERS)
                .chain(() ->
                        sql.runForBodied(stories.stream().map(StoryRecords::row).toList(), SAVE_STORIES))
                .chain(() -> sql.runFor(come, ADD_STORY_MEMBERS))
                .chain(() -> sql.runFor(come, NOTE));
    }

    /** That a story holds an article. */
    private record InStory(String articleId, String storyId) {

        static Set<InStory> of(Story story) {
            return story == null
                    ? Set.of()
                    : story.articles().stream()
                            .map(article -> new InStory(article.articleId(), story.storyId()))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static Bodied row(Story story) {
        Map<String, ?> columns = Map.of(
                "storyId", story.storyId(),
                "revision", story.revision(),
                "standing", story.state() == Story.State.ACTIVE);
        return new Bodied(columns, MessageCodec.writeText(story));
    }

    /** The dissolved stories that one of the articles was ever in. */
    Uni<List<Story>> endedWith(Collection<String> articleIds) {
        return sql.texts(ENDED_WITH, Map.of("ids", articleIds))
                .map(bodies ->
                        bodies.stream().map(body -> Sql.read(body, Story.class)).toList());
    }
}
