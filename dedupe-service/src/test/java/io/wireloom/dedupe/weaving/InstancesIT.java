package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several instances weave into one database at the same time, each what chance gives it, and end where one ends. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class InstancesIT {

    private static final int INSTANCES = 3;

    @Inject
    Mutiny.SessionFactory sessions;

    private Stored stored;

    @BeforeEach
    void empty() throws Throwable {
        stored = new Stored(sessions);
        stored.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void endInTheSameStateAsOne(int seed) throws Throwable {
        Random random = new Random(seed);
        List<Object> messages = OrderFreePropertyTest.messages(random, 10);
        messages.addAll(new Stories(random).articles(25));
        List<List<Object>> shares = shares(messages, random);

        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Object> share : shares) {
                WeavingTransactions transactions = new WeavingTransactions(sessions, Clock.systemUTC());
                int most = 1 + random.nextInt(6);
                running.add(instances.submit(() -> take(share, most, transactions)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            instances.shutdownNow();
        }

        assertThat(stored.digest()).isEqualTo(new World().take(messages).digest());
    }

    /** Every message once, and some to two instances, in an order of each one's own. */
    private static List<List<Object>> shares(List<Object> messages, Random random) {
        List<List<Object>> shares = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            shares.add(new ArrayList<>());
        }
        for (Object message : messages) {
            shares.get(random.nextInt(INSTANCES)).add(message);
            if (random.nextInt(5) == 0) {
                shares.get(random.nextInt(INSTANCES)).add(message);
            }
        }
        shares.forEach(share -> Collections.shuffle(share, random));
        return shares;
    }

    private static void take(List<Object> share, int most, WeavingTransactions transactions) {
        for (int at = 0; at < share.size(); at += most) {
            Stored.take(share.subList(at, Math.min(share.size(), at + most)), transactions);
        }
    }
}
