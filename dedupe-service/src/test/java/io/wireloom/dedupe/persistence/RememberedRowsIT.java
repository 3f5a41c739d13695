package io.wireloom.dedupe.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.stories.Member;
import io.wireloom.dedupe.stories.Profile;
import io.wireloom.dedupe.stories.Tie;
import io.wireloom.dedupe.weaving.ArticleStore.Filed;
import io.wireloom.dedupe.weaving.Recollection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While an older release or another instance runs beside this one, rows change: what this one remembers of them must not stand. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class RememberedRowsIT {

    private static final Fingerprints PRINTS =
            new Fingerprints(new TreeSet<>(Set.of(3L, 5L)), new TreeSet<>(Set.of(8L)));

    private static final Article ARTICLE =
            ArticleFixture.article("bridge").paragraphs("A bridge fell.").build();

    private static final Tie TIE = Tie.of("a-1", "a-2", 0.5);

    @Inject
    Mutiny.SessionFactory sessions;

    private final Recollection recollection = new Recollection();

    @BeforeEach
    void empty() throws Throwable {
        execute("delete from dedupe.story_article");
        execute("delete from dedupe.story_tie");
        execute("delete from dedupe.article");
    }

    @Test
    void membersOfStoriesAreReadAgain() throws Throwable {
        in(session -> stories(session).saveMembers(List.of(), List.of(member("a-1", "Bridge falls"))));
        assertThat(headlines()).containsExactly("Bridge falls");

        execute("update dedupe.story_article set body = replace(body, 'Bridge falls', 'Bridge gives way')");

        assertThat(headlines()).containsExactly("Bridge gives way");
    }

    @Test
    void whatIsWrittenHereIsReadFromMemory() throws Throwable {
        in(session -> stories(session).saveMembers(List.of(), List.of(member("a-1", "Bridge falls"))));
        execute("alter table dedupe.story_article disable trigger story_article_stamp");
        execute("update dedupe.story_article set body = 'no member'");
        execute("alter table dedupe.story_article enable trigger story_article_stamp");

        assertThat(headlines()).containsExactly("Bridge falls");
    }

    @Test
    void tiesAreReadAgain() throws Throwable {
        in(session -> stories(session).replaceTies(List.of("a-1"), List.of(TIE)));
        assertThat(ties()).containsExactly(TIE);

        execute("delete from dedupe.story_tie");

        assertThat(ties()).isEmpty();
    }

    @Test
    void tiesThatWereReadHereAreRemembered() throws Throwable {
        in(session -> stories(session).replaceTies(List.of("a-1"), List.of(TIE)));
        assertThat(ties()).containsExactly(TIE);
        execute("alter table dedupe.story_tie disable trigger story_tie_changed");
        execute("delete from dedupe.story_tie");
        execute("alter table dedupe.story_tie enable trigger story_tie_changed");

        assertThat(ties()).containsExactly(TIE);
    }

    @Test
    void tiesOfATransactionThatFailsAreForgotten() throws Throwable {
        assertThat(ties()).isEmpty();

        assertThatThrownBy(() -> in(session -> stories(session)
                        .replaceTies(List.of("a-1"), List.of(TIE))
                        .chain(() -> stories(session).ties(List.of("a-1")))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("a test")))))
                .hasMessageContaining("a test");

        assertThat(ties()).isEmpty();
    }

    @Test
    void fingerprintsCountForTheVersionTheyAreOf() throws Throwable {
        in(session -> new ArticleTables(session).saveArticles(List.of(new Filed(ARTICLE, PRINTS, null))));
        assertThat(fingerprints()).containsExactly(Map.entry(ARTICLE.articleId(), PRINTS));

        execute("update dedupe.article set version_id = 'of another release'");

        assertThat(fingerprints()).isEmpty();
    }

    private Map<String, Fingerprints> fingerprints() throws Throwable {
        return in(session -> new ArticleTables(session).fingerprints(List.of(ARTICLE.articleId())));
    }

    private List<Tie> ties() throws Throwable {
        return in(session -> stories(session).ties(List.of("a-1"))).get("a-1");
    }

    private List<String> headlines() throws Throwable {
        return in(session -> stories(session).families(List.of("a-1"))).stream()
                .map(Member::headline)
                .toList();
    }

    private StoryTables stories(Mutiny.StatelessSession session) {
        return new StoryTables(session, recollection);
    }

    private static Member member(String articleId, String headline) {
        Profile profile = new Profile(articleId, null, List.of(new Profile.Term("bridg", "bridge", 300, 2, 1)));
        return new Member(profile, "v-1", headline, "fam-1", articleId, false);
    }

    private void execute(String sql) throws Throwable {
        in(session -> session.createNativeQuery(sql).executeUpdate());
    }

    private <T> T in(Function<Mutiny.StatelessSession, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work::apply));
    }
}
