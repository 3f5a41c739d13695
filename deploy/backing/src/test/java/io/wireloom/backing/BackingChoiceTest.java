package io.wireloom.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import io.wireloom.backing.BackingChoice.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackingChoiceTest {

    @Test
    void automaticWithoutSocketAndHostIsEmbeddedAndDoesNotAskTheEngine() {
        var choice = BackingChoice.make("automatic", Map.of(), false, () -> fail("asked an engine that is not there"));
        assertThat(choice.kind()).isEqualTo(Kind.EMBEDDED);
        assertThat(choice.reason()).contains("/var/run/docker.sock", "DOCKER_HOST");
    }

    @Test
    void automaticUsesContainersWhereAnEngineAnswersAndOnlyThere() {
        assertThat(BackingChoice.make("automatic", Map.of(), true, () -> true).kind())
                .isEqualTo(Kind.CONTAINERS);
        assertThat(BackingChoice.make("automatic", Map.of(), true, () -> false).kind())
                .isEqualTo(Kind.EMBEDDED);
        var remote = BackingChoice.make("", Map.of("DOCKER_HOST", "tcp://engine:2375"), false, () -> true);
        assertThat(remote)
                .isEqualTo(new BackingChoice(Kind.CONTAINERS, "a container engine answers at tcp://engine:2375"));
    }

    @Test
    void aForcedChoiceAsksNobody() {
        assertThat(BackingChoice.make("embedded", Map.of(), true, () -> fail("asked"))
                        .kind())
                .isEqualTo(Kind.EMBEDDED);
        assertThat(BackingChoice.make("Containers", Map.of(), false, () -> fail("asked"))
                        .kind())
                .isEqualTo(Kind.CONTAINERS);
    }

    @Test
    void anUnknownWordNamesTheWordsThatAreKnown() {
        assertThatThrownBy(() -> BackingChoice.make("docker", Map.of(), true, () -> true))
                .hasMessageContaining("docker")
                .hasMessageContaining("containers, embedded, automatic");
    }
}
