package io.wireloom.dedupe.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.backing.BackingResource;
import io.wireloom.dedupe.stories.Member;
import io.wireloom.dedupe.stories.Profile;
import io.wireloom.dedupe.weaving.Recollection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What finds articles that may be of one story, at the size at which the planner would rather read the whole horizon. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StoryCandidatesIT {

    private static final int ARTICLES = 300;
    private static final int STEMS = 32;

    /** Each stem is of two articles: the first half of an article's are those of the one before, the rest of the one after. */
    private static final int HOLDING = 2 * STEMS;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void onlyWhatSharesAStemIsRead() throws Throwable {
        in(session -> session.createNativeQuery("delete from dedupe.story_key").executeUpdate());
        List<Member> members =
                IntStream.range(0, ARTICLES).mapToObj(StoryCandidatesIT::member).toList();
        in(session -> stories(session).saveMembers(List.of(), members));
        in(session -> session.createNativeQuery("analyze dedupe.story_key").executeUpdate());

        Profile asked = members.get(10).profile();
        in(session -> WeavingTransactions.enter(session)
                .chain(() -> stories(session).candidates(List.of(asked)))
                .invoke(found -> assertThat(found.get("a-10"))
                        .extracting(Profile::articleId)
                        .containsExactlyInAnyOrder("a-9", "a-11"))
                .chain(() -> rowsRead(session))
                .invoke(rows -> assertThat(rows).isEqualTo(HOLDING)));
    }

    /** Of the stems, in this transaction. */
    private static Uni<Long> rowsRead(Mutiny.StatelessSession session) {
        return new Sql(session)
                .texts(
                        "select cast(idx_tup_fetch as text) from pg_stat_xact_user_tables where relname = 'story_key'",
                        Map.of())
                .map(rows -> Long.parseLong(rows.get(0)));
    }

    private static Member member(int number) {
        List<Profile.Term> terms = IntStream.range(0, STEMS)
                .mapToObj(stem -> new Profile.Term("stem" + (number * STEMS / 2 + stem), "form", 300, 2, 1))
                .toList();
        Profile profile = new Profile("a-" + number, Instant.parse("2026-03-01T00:00:00Z"), terms);
        return new Member(profile, "v-1", "A heading", "fam-" + number, "a-" + number, false);
    }

    private static StoryTables stories(Mutiny.StatelessSession session) {
        return new StoryTables(session, new Recollection());
    }

    private <T> T in(Function<Mutiny.StatelessSession, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work::apply));
    }
}
