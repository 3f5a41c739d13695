package io.wireloom.backing;

import io.wireloom.contracts.TopicSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings the topics of a broker to the settings wanted. */
final class Topics {

    private Topics() {}

    static void create(String bootstrapServers, List<TopicSettings> wanted) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                    .toList();
            createMissing(admin, missing);
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            wanted.stream()
                    .filter(topic -> present.contains(topic.name()))
                    .forEach(topic -> changes.put(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings(topic.config())));
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException("Interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new BackingException("The broker at " + bootstrapServers + " did not take the topics", e.getCause());
        }
    }

    private static void createMissing(Admin admin, List<NewTopic> missing)
            throws InterruptedException, ExecutionException {
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static Collection<AlterConfigOp> settings(Map<String, String> config) {
        Collection<AlterConfigOp> settings = new ArrayList<>();
        config.forEach(
                (key, value) -> settings.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
        return settings;
    }
}
