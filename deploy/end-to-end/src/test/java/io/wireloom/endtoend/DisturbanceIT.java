package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Lag;
import io.wireloom.contracts.status.LedgerCounts;
import io.wireloom.local.stack.LocalStack;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Laws 1 and 3: a run in which every service crashes once and is stopped once ends as a run in which none did. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class DisturbanceIT {

    private static final Duration RECOVERY = Duration.ofSeconds(120);

    @Test
    void crashingAndStoppingEachServiceAndAddingPartitionsDuringARunLosesAndDuplicatesNothing() {
        SharedStack undisturbed = SharedStack.get();
        try (TestStack disturbed = TestStack.start("disturbed")) {
            List<Fate> fates = new ArrayList<>();
            List<List<WireItem>> portions =
                    portions(TestStack.sampleCopy(), Part.services().size() + 1);
            for (Part service : Part.services()) {
                disturb(disturbed, List.of(service), LocalStack::kill, portions.remove(0), fates);
            }
            addPartitions(disturbed);
            disturb(disturbed, Part.services(), LocalStack::stop, portions.remove(0), fates);
            disturbed.awaitThrough(fates);
            assertThat(fates).extracting(Fate::articleId).isEqualTo(articleIds(undisturbed.fates()));
            assertThat(disturbed.digest()).isEqualTo(undisturbed.digest());
            assertThat(disturbed.deadLetters()).isEmpty();
            Part.services().forEach(service -> assertBalanced(disturbed, service));
        }
    }

    /** Sends half of the items, ends the services while they are on their way, sends the others while they come back. */
    private static void disturb(
            TestStack stack,
            List<Part> services,
            BiConsumer<LocalStack, Part> end,
            List<WireItem> items,
            List<Fate> fates) {
        int half = items.size() / 2;
        items.subList(0, half).forEach(item -> fates.add(stack.door().send(item)));
        services.forEach(service -> end.accept(stack.processes(), service));
        services.forEach(stack.processes()::startAgain);
        items.subList(half, items.size()).forEach(item -> fates.add(sendUntilTaken(stack, item)));
        services.forEach(service -> Awaitility.await(service.title() + " is ready again")
                .atMost(RECOVERY)
                .until(() -> stack.processes().ready(service)));
    }

    /** As the runbook has it: the services learn of them as they start. */
    private static void addPartitions(TestStack stack) {
        Map<String, NewPartitions> more = new HashMap<>();
        Topic.all().stream()
                .filter(topic -> topic.partitions() > 1)
                .forEach(topic -> more.put(topic.name(), NewPartitions.increaseTo(topic.partitions() + 2)));
        try (Admin admin = Lag.client(Map.of("bootstrap.servers", stack.bootstrapServers()), RECOVERY)) {
            admin.createPartitions(more)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** As a sender does that gets no answer: again, until it has one. */
    private static Fate sendUntilTaken(TestStack stack, WireItem item) {
        return Awaitility.await("the door takes " + item.file())
                .atMost(RECOVERY)
                .ignoreException(StackFailure.class)
                .until(() -> stack.door().send(item), fate -> fate.kind() != Fate.Kind.REFUSED);
    }

    private static void assertBalanced(TestStack stack, Part service) {
        LedgerCounts counts = LedgerCounts.ask(stack.address(service));
        assertThat(counts.closed().values().stream().mapToLong(Long::longValue).sum())
                .as(service.title() + ": received = published + rejected + duplicate + dead-lettered")
                .isEqualTo(counts.received());
    }

    private static List<String> articleIds(List<Fate> fates) {
        return fates.stream().map(Fate::articleId).toList();
    }

    private static List<List<WireItem>> portions(List<WireItem> items, int count) {
        List<List<WireItem>> portions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            portions.add(items.subList(items.size() * i / count, items.size() * (i + 1) / count));
        }
        return portions;
    }
}
