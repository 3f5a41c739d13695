package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.explain.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that the grammar can name is described for those who ask why. */
class RulesDescribedTest {

    private static final Path SOURCES = Path.of("src/main/java/io/wireloom/extract");

    /** Where a rule's name is given as text: to a frame, as the last argument of a scope, or to a method that passes it on. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:assertedBy|rule)\\(\"([a-z-]+)\"\\)|(?:new Scope|done)\\([^;]*?\"([a-z-]+)\"\\)(?!,)|String rule =[^;]*;",
            Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void describesEveryRuleThatTheSourcesName() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/(attribution|events)/.*\\.java"))
                    .toList()) {
                NAMED.matcher(Files.readString(file)).results().forEach(found -> add(found, named));
            }
        }

        assertThat(named).contains("accused", "quote-goes-on", "light-verb");
        assertThat(RuleBook.ENGLISH.names()).containsAll(named);
    }

    private static void add(MatchResult found, Set<String> named) {
        if (found.group(1) == null && found.group(2) == null) {
            TEXT.matcher(found.group()).results().map(text -> text.group(1)).forEach(named::add);
            return;
        }
        named.add(found.group(1) == null ? found.group(2) : found.group(1));
    }

    @Test
    void describesEveryRuleOfTheSentenceTables() {
        Set<String> used = new TreeSet<>();
        SentenceTableTest.rows().forEach(row -> {
            BlockKind kind = row.sentence().matches(".*[.\"]") ? BlockKind.PARAGRAPH : BlockKind.HEADLINE;
            var article =
                    Articles.of("row").block(kind, row.sentence(), null, null).build();
            Extractors.extract(article)
                    .claims()
                    .forEach(claim -> used.addAll(Set.of(claim.rule().split("\\+"))));
        });

        assertThat(used).isNotEmpty();
        assertThat(RuleBook.ENGLISH.names()).containsAll(used);
    }
}
