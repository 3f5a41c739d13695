package io.wireloom.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.extract.claims.Articles;
import io.wireloom.extract.claims.ExtractorPool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A candidate extractor beside the one in use, on a real broker. */
@QuarkusTest
@WithTestResource(BackingResource.class)
@TestProfile(CandidateIT.Shadow.class)
class CandidateIT {

    private static final String DEAD_LETTERS = "articles.extract-service.dead-letter";

    /** The service as a candidate. */
    public static final class Shadow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("wireloom.extract.shadow", "true");
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "mp.messaging.incoming.articles.group.id")
    String group;

    @Inject
    ExtractorPool extractors;

    private final String run = UUID.randomUUID().toString();

    @Test
    void writesItsClaimsBesideThoseInUseAndNothingElse() {
        Article article = Articles.of(run, "Rebels seized the town of Goma on Tuesday, the army said.")
                .build();
        String version = extractors.knowledge().version();
        try (Wire wire = new Wire(bootstrapServers, "claims-candidate", "claims", DEAD_LETTERS)) {
            wire.send(new ProducerRecord<>("articles", run, "{\"articleId\": 7, ".getBytes(StandardCharsets.UTF_8)));
            wire.send(article);

            ArticleClaims claims =
                    MessageCodec.read(wire.published("claims-candidate", run).value(), ArticleClaims.class);

            assertThat(claims.extractor()).isEqualTo(version);
            assertThat(claims.claims()).hasSize(1);
            assertThat(wire.seen("claims", run)).isFalse();
            assertThat(wire.seen(DEAD_LETTERS, run)).isFalse();
        }
    }

    @Test
    void readsUnderAGroupOfItsVersion() {
        String version = extractors.knowledge().version();

        assertThat(group).isEqualTo("extract-candidate." + version.substring(version.indexOf('+') + 1));
    }
}
