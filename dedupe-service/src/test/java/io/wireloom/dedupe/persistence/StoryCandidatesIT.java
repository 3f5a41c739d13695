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

    /** Each article shares a stem with three others at most. */
    private static final int FEW = 4 * STEMS;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void onlyWhatSharesAStemIsRead() throws Throwable {
        in(session -> session.createNativeQuery("delete from dedupe.story_key").executeUpdate());
        List<Member> members =
                IntStream.range(0, ARTICLES).mapToObj(StoryCandidatesIT::member).toList();
        in(session -> stories(session).saveMembers(List.of(), members));
        in(session -> session.createNativeQuery("analyze dedupe.story_key").executeUpdate());

        List<Profile> asked = List.of(members.get(10).profile());
        assertThat(read(session -> stories(session).candidates(asked))).isBetween(1L, (long) FEW);
    }

    /** Rows of stems that a transaction of the weaver reads for something. */
    private long read(Function<Mutiny.StatelessSession, Uni<Map<String, List<Profile>>>> work) throws Throwable {
        return in(session -> WeavingTransactions.enter(session)
                .chain(() -> work.apply(session))
                .invoke(found -> assertThat(found.values())
                        .allSatisfy(of -> assertThat(of).hasSize(2)))
                .chain(() -> new Sql(session)
                        .texts(
                                "select cast(idx_tup_fetch as text) from pg_stat_xact_user_tables where relname = 'story_key'",
                                Map.of())
                        .map(rows -> Long.parseLong(rows.get(0)))));
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
