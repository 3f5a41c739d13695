package io.wireloom.dedupe.weaving;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What stands in the database. */
final class Stored {

    private static final List<String> TABLES = List.of(
            "article",
            "fingerprint_owner",
            "fresh_fingerprint",
            "recurring_fingerprint",
            "witness",
            "copy_link",
            "claim_record",
            "telling",
            "telling_form",
            "telling_form_key",
            "edge",
            "incident",
            "membership",
            "copies",
            "decision",
            "decision_claim",
            "quotation",
            "quotation_form",
            "quotation_form_edge",
            "shared_quotations",
            "story_article",
            "story_key",
            "story_tie",
            "story",
            "story_member");

    private final Mutiny.SessionFactory sessions;

    Stored(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    void empty() {
        for (String table : TABLES) {
            run(() -> sessions.withStatelessTransaction(session ->
                    session.createNativeQuery("delete from dedupe." + table).executeUpdate()));
        }
    }

    /** Takes in the articles among the messages, then the records of claims, then the decisions. */
    static void take(List<?> messages, WeavingTransactions transactions) {
        run(() -> transactions.with(weaver -> weaver.takeArticles(World.articles(messages))
                .chain(() -> weaver.takeClaims(World.records(messages)))
                .chain(() -> weaver.takeDecisions(World.decisions(messages)))));
    }

    Map<String, String> digest() {
        return World.digest(
                read("select body from dedupe.incident where standing", Incident.class),
                read("select body from dedupe.copies", ArticleCopies.class));
    }

    /** The standing stories at revision 0, by id. */
    Map<String, Story> stories() {
        return read("select body from dedupe.story where standing", Story.class).stream()
                .collect(Collectors.toMap(Story::storyId, io.wireloom.dedupe.stories.Stories::said));
    }

    List<String> texts(String query) {
        return run(() -> sessions.withStatelessSession(
                session -> session.createNativeQuery(query, String.class).getResultList()));
    }

    private <T> List<T> read(String query, Class<T> type) {
        return texts(query).stream().map(body -> MessageCodec.read(body, type)).toList();
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
