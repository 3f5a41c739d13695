package io.wireloom.checks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.checks.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, token or password stands in the repository, nor in the images, which are built from it. */
class SecretsTest {

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".wireloom", ".idea", ".vscode", "node_modules");
    private static final long LARGEST = 2_000_000;

    @Test
    void noneStandInTheRepository() throws IOException {
        List<String> found = new ArrayList<>();
        int[] read = {0};
        Files.walkFileTree(Checkout.path("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() < LARGEST) {
                    read[0]++;
                    SecretPatterns.in(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .ifPresent(secret -> found.add(file + ": " + secret));
                }
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(read[0]).isGreaterThan(1_000);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE ~KEY-----\nMIIEowIBAAKCAQEAx3Zz",
                "id AKIA~ABCDEFGHIJKLMNOP",
                "token=ghp_~abcdefghijklmnopqrstuvwxyz0123456789",
                "X-API-Key: wl_~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
                "jdbc~://anna:hunter22@db.wire.org/wire",
                "quarkus.datasource.password=~correct-horse-battery",
                "  api_key: ~0123456789abcdef"
            })
    void oneThatDidWouldBeSeen(String text) {
        assertThat(SecretPatterns.in(text.replace("~", ""))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.password=${WIRELOOM_DB_PASSWORD:}",
                "https://user:${PASSWORD}@db.example",
                "passwordKey: secretKeyRef"
            })
    void aPlaceForOneIsNone(String text) {
        assertThat(SecretPatterns.in(text)).isEmpty();
    }
}
