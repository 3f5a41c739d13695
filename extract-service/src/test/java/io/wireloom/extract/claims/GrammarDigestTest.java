package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The extractor's version changes whenever the grammar reads the sentence tables otherwise. */
class GrammarDigestTest {

    private static final Path FILE = Path.of("src/main/resources/grammar.digest");

    @Test
    void isThatOfWhatTheGrammarReadsFromTheTables() throws IOException {
        String expected = "# Digest of what the grammar reads from the sentence tables; written by GrammarDigestTest.\n"
                + digest() + "\n";
        if (Boolean.getBoolean("wireloom.regenerate")) {
            Files.writeString(FILE, expected);
        }

        assertThat(Files.readString(FILE))
                .as("the grammar reads otherwise: write its digest anew with -Dwireloom.regenerate=true")
                .isEqualTo(expected);
    }

    private static String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            SentenceTableTest.rows().forEach(row -> {
                BlockKind kind = row.sentence().matches(".*[.\"]") ? BlockKind.PARAGRAPH : BlockKind.HEADLINE;
                var article = Articles.of("row")
                        .block(kind, row.sentence(), null, null)
                        .build();
                sha.update(content(Extractors.extract(article).claims()).getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that claims say but for the version itself and the confidence, which has a file of its own. */
    private static String content(List<Claim> claims) {
        JsonNode json = MessageCodec.read(MessageCodec.write(claims), JsonNode.class);
        json.forEach(claim -> ((ObjectNode) claim).remove(List.of("extractor", "confidence")));
        return json + "\n";
    }
}
