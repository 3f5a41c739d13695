package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.wireloom.contracts.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Garbled copy comes to claims whose words stand where they say, soon, and twice the same. As many articles as {@code -Dwireloom.fuzz=N}
 * says, from {@code -Dwireloom.fuzz.seed=N} on.
 */
class GrammarFuzzTest {

    private static final int ROUNDS = Integer.getInteger("wireloom.fuzz", 30);
    private static final long SEED = Long.getLong("wireloom.fuzz.seed", 20_261_127L);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Of the processor; far more than any article of this length takes, the first one with all lexicons included. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final List<String> COPY = corpus();

    private static final List<String> ODDITIES = List.of(
            "who",
            "which",
            "that",
            "and",
            "or",
            ",",
            "\"",
            "“",
            "”",
            "(",
            ")",
            "—",
            "...",
            "not",
            "said",
            "denied",
            "was",
            "killed by",
            "at least",
            "between 5 and 3",
            "0",
            "9".repeat(30),
            "1,2,3,4",
            "3.14.15",
            "12:61",
            "31 February",
            "last Wednesday night",
            "U.N.",
            "’s",
            "\u202e",
            "\u200f",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "a\u0301",
            "\u0000",
            "\t",
            "\u00a0",
            "http://a.b/c?d=e",
            "<script>",
            "&amp;",
            "$1",
            "\\",
            "ÀÉÎÕÜ",
            "дом",
            "家",
            "בית");

    @Test
    void readsWhateverComes() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            String[] paragraphs = new String[1 + random.nextInt(4)];
            Arrays.setAll(paragraphs, at -> garbled(random));
            tried(Articles.of("a" + i, paragraphs).build());
        }
    }

    @Test
    void readsLongSentencesInTimeInProportion() {
        tried(Articles.of("that", "He said " + "that ".repeat(2_000) + "they were killed.")
                .build());
        tried(Articles.of("and", "They hit " + "Homs and ".repeat(2_000) + "Hama.")
                .build());
        tried(Articles.of("quotes", "\"".repeat(5_000) + " said Ida Holm.").build());
        tried(Articles.of("figures", "1 ".repeat(5_000) + "people were killed.").build());
        tried(Articles.of("capitals", "Ida ".repeat(5_000) + "said two were killed.")
                .build());
    }

    private static void tried(Article article) {
        long started = CPU.getCurrentThreadCpuTime();
        try {
            assertThat(GrammarTarget.grounded(article)).isEqualTo(GrammarTarget.grounded(article));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            fail("The grammar is hurt by: " + cut(article), e);
        }
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - started))
                .as(cut(article))
                .isLessThan(LONGEST);
    }

    private static String cut(Article article) {
        return article.text().substring(0, Math.min(article.text().length(), 2_000));
    }

    private static List<String> corpus() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz"))) {
            List<String> copy = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                copy.add(Files.readString(file).strip());
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String garbled(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            words.addAll(Arrays.asList(COPY.get(random.nextInt(COPY.size())).split(" ")));
        }
        int steps = random.nextInt(12);
        for (int i = 0; i < steps && !words.isEmpty(); i++) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(5)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(random.nextInt(words.size()), words.remove(at));
                case 2 -> words.addAll(at, List.copyOf(words.subList(at, Math.min(words.size(), at + 8))));
                case 3 -> words.set(at, words.get(at).toUpperCase(Locale.ROOT));
                default -> words.add(at, ODDITIES.get(random.nextInt(ODDITIES.size())));
            }
        }
        String text = String.join(" ", words).strip();
        return text.isEmpty() ? "." : text;
    }
}
