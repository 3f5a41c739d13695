package io.wireloom.dedupe.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.Story.StoryArticle;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a story is written when it changes; the database tells which transaction wrote a row. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StoryRecordsIT {

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeEach
    void empty() throws Throwable {
        in(session -> session.createNativeQuery("delete from dedupe.story_member where article_id like 'kept-%'")
                .executeUpdate());
    }

    @Test
    void onlyTheArticlesThatComeOrGoAreWritten() throws Throwable {
        Story first = story(1, "kept-1", "kept-2");
        in(session -> records(session).save(List.of(first), Map.of()));
        Map<String, String> before = writings();

        Story second = story(2, "kept-2", "kept-3");
        in(session -> records(session).save(List.of(second), Map.of(first.storyId(), first)));
        Map<String, String> after = writings();

        assertThat(before).containsOnlyKeys("kept-1", "kept-2");
        assertThat(after).containsOnlyKeys("kept-2", "kept-3").containsEntry("kept-2", before.get("kept-2"));
    }

    @Test
    void aStoryThatIsNotKnownIsWrittenWhole() throws Throwable {
        in(session -> records(session).save(List.of(story(1, "kept-1", "kept-2")), Map.of()));

        assertThat(writings()).containsOnlyKeys("kept-1", "kept-2");
    }

    /** The transaction that wrote which story an article is in, by article. */
    private Map<String, String> writings() throws Throwable {
        return in(session -> new Sql(session)
                        .rows(
                                "select article_id, cast(xmin as text) from dedupe.story_member where story_id = :story",
                                Map.of("story", "st-kept")))
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static StoryRecords records(Mutiny.StatelessSession session) {
        return new StoryRecords(new Sql(session));
    }

    private static Story story(long revision, String... articleIds) {
        List<StoryArticle> articles = Stream.of(articleIds)
                .map(id -> new StoryArticle(id, "v-1", "fam-" + id, "a test"))
                .toList();
        return new Story(
                "st-kept",
                revision,
                Story.State.ACTIVE,
                "Bridge falls",
                null,
                null,
                articles,
                articles.size(),
                1,
                List.of(),
                List.of());
    }

    private <T> T in(Function<Mutiny.StatelessSession, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work::apply));
    }
}
