package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quotations in the database's copies records are those that the whole set of articles shares. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class QuotationsAgreeIT {

    @Inject
    WeavingTransactions transactions;

    @Inject
    Mutiny.SessionFactory sessions;

    private Stored stored;

    @BeforeEach
    void empty() {
        stored = new Stored(sessions);
        stored.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void endsInTheSameStateAsTheWholeSet(int seed) {
        List<Object> messages = QuotationWeavingTest.messages(new Random(seed), 7);
        messages.forEach(message -> Stored.take(List.of(message), transactions));

        Map<String, List<SharedQuotation>> shared = new TreeMap<>();
        stored.texts("select body from dedupe.copies").stream()
                .map(body -> MessageCodec.read(body, ArticleCopies.class))
                .filter(copies -> !copies.quotations().isEmpty())
                .forEach(copies -> shared.put(copies.articleId(), copies.quotations()));
        assertThat(shared).isNotEmpty().isEqualTo(QuotationWeavingTest.reference(messages));
    }
}
