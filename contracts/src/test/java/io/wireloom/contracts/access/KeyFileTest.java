package io.wireloom.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {

    private static final String HASH = AccessKey.hash("wl_one");

    @TempDir
    Path folder;

    @Test
    void takesChangedKeysAndKeepsTheLastGoodOnes() throws Exception {
        Path path = folder.resolve("keys.json");
        Files.writeString(path, file("\"id\": \"one\", \"sha256\": \"" + HASH + "\", \"roles\": [\"reader\"]"));
        KeyFile file = new KeyFile(path);

        assertThat(file.reloadIfChanged()).isTrue();
        assertThat(file.reloadIfChanged()).isFalse();
        assertThat(file.keys().find("wl_one", Instant.EPOCH)).map(Caller::name).contains("one");
        assertThat(file.keys().find("wl_two", Instant.EPOCH)).isEmpty();

        Files.writeString(path, "{");
        assertThatThrownBy(file::reloadIfChanged).isInstanceOf(BadKeysException.class);
        assertThat(file.reloadIfChanged()).as("told once").isFalse();
        assertThat(file.problems()).isNotEmpty();
        assertThat(file.keys().find("wl_one", Instant.EPOCH)).isPresent();

        Files.delete(path);
        assertThatThrownBy(file::reloadIfChanged).hasMessageContaining("keys.json is missing");
        assertThat(file.keys().size()).isEqualTo(1);

        Files.writeString(path, "{\"keys\": []}");
        assertThat(file.reloadIfChanged()).isTrue();
        assertThat(file.problems()).isEmpty();
        assertThat(file.keys().find("wl_one", Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"id\": \"a b\", \"sha256\": \"H\", \"roles\": [\"reader\"] | key 1 has no id",
                "\"sha256\": \"H\", \"roles\": [\"reader\"] | key 1 has no id",
                "\"id\": \"a\", \"sha256\": \"12\", \"roles\": [\"reader\"] | key a has no sha256 of 64 hexadecimal digits",
                "\"id\": \"a\", \"sha256\": \"H\", \"roles\": [] | key a needs roles out of feed, reader, editor, operator",
                "\"id\": \"a\", \"sha256\": \"H\", \"roles\": [\"root\"] | key a needs roles",
                "\"id\": \"a\", \"sha256\": \"H\", \"roles\": [\"reader\"], \"feeds\": [\"x\"] | names feeds and has not the role feed",
                "\"id\": \"a\", \"sha256\": \"H\", \"roles\": [\"reader\"], \"key\": \"wl_one\" | the file is no JSON object with a list",
            })
    void saysWhatIsWrongWithAKey(String fields, String problem) {
        assertThatThrownBy(() -> KeyRing.read(
                        file(fields.replace("\"H\"", "\"" + HASH + "\"")).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadKeysException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("wl_one")
                .hasMessageNotContaining(HASH);
    }

    @Test
    void refusesTwoOfTheSame() {
        String key = "{\"id\": \"a\", \"sha256\": \"" + HASH + "\", \"roles\": [\"reader\"]}";

        assertThatThrownBy(
                        () -> KeyRing.read(("{\"keys\": [" + key + "," + key + "]}").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("key a is there twice")
                .hasMessageContaining("key a has the hash of another");
    }

    @Test
    void makesKeysThatCannotBeGuessed() {
        SecureRandom random = new SecureRandom();

        assertThat(AccessKey.generate(random)).matches("wl_[A-Za-z0-9_-]{43}").isNotEqualTo(AccessKey.generate(random));
    }

    private static String file(String fields) {
        return "{\"keys\": [{" + fields + "}]}";
    }
}
