package io.wireloom.checks.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.checks.Checkout;
import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern TOPIC_ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final String TOPIC_TABLE = "| topic | key |";

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(Checkout.path("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName().toString();
                boolean hidden = name.startsWith(".") && !name.equals(".");
                return hidden || NOT_OURS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoDeadLinks(Path page) {
        assertThat(MarkdownPage.at(page).deadLinks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[see](nowhere.md), nowhere.md",
        "[see](README.md#no-such-heading), README.md#no-such-heading",
        "[see](#no-such-heading), #no-such-heading",
        "![see](picture.png), picture.png",
        "[see](../nowhere/README.md), ../nowhere/README.md"
    })
    void seesADeadLink(String markdown, String target) {
        Path page = Checkout.path("contracts/README.md");

        assertThat(MarkdownPage.of(page, markdown).deadLinks()).containsExactly("README.md: " + target);
    }

    @ParameterizedTest
    @CsvSource({
        "[see](README.md#compatibility-promise)",
        "[see](#topics)",
        "[see](../docs)",
        "[see](https://example.org/x)",
        "`[see](nowhere.md)`",
        "'    [see](nowhere.md)'"
    })
    void letsALiveLinkPass(String markdown) {
        Path page = Checkout.path("contracts/README.md");

        assertThat(MarkdownPage.of(page, markdown).deadLinks()).isEmpty();
    }

    @Test
    void numbersEachDecisionOnceWithoutAGap() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(Checkout.path("docs/decisions"))) {
            names = files.map(file -> file.getFileName().toString()).toList();
        }

        assertThat(decisionFaults(names)).isEmpty();
        names.forEach(name -> assertThat(Checkout.read(Checkout.path("docs/decisions/" + name)))
                .as(name)
                .startsWith("# " + Integer.parseInt(name.substring(0, 4)) + ". "));
    }

    @ParameterizedTest
    @CsvSource({
        "0001-one.md;0001-other.md, the number 1 stands for 2 decisions",
        "0001-one.md;0003-three.md, the number 2 stands for 0 decisions",
        "0001-one.md;notes.md, notes.md is no decision"
    })
    void seesDecisionsThatAreNumberedWrongly(String names, String fault) {
        assertThat(decisionFaults(Arrays.asList(names.split(";")))).contains(fault);
    }

    @Test
    void namesEveryTopicInTheTablesOfTopicsInDocs() throws IOException {
        List<Path> tables = pages().stream()
                .filter(page -> page.normalize().startsWith(Checkout.path("docs")))
                .filter(page -> Checkout.read(page).contains(TOPIC_TABLE))
                .toList();

        assertThat(tables).isNotEmpty();
        tables.forEach(page -> assertThat(missingTopics(Checkout.read(page)))
                .as(page.toString())
                .isEmpty());
    }

    @Test
    void seesATableThatLacksATopic() {
        String table = TOPIC_TABLE + "\n| --- | --- |\n| `wire-copy` | x |\n| `articles` | x |\n| `claims` | x |\n";

        assertThat(missingTopics(table))
                .containsExactly(
                        "wire-copy-backfill",
                        "copies",
                        "incidents",
                        "decisions",
                        "stories",
                        "changes",
                        "erasures",
                        "claims-candidate");
    }

    private static List<String> missingTopics(String markdown) {
        Set<String> named = Set.copyOf(TOPIC_ROW
                .matcher(markdown.substring(markdown.indexOf(TOPIC_TABLE)))
                .results()
                .map(row -> row.group(1))
                .distinct()
                .toList());
        return Arrays.stream(Topic.values())
                .map(Topic::topicName)
                .filter(topic -> !named.contains(topic))
                .toList();
    }

    private static List<String> decisionFaults(List<String> names) {
        List<String> faults = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String name : names) {
            if (DECISION.matcher(name).matches()) {
                numbers.add(Integer.parseInt(name.substring(0, 4)));
            } else {
                faults.add(name + " is no decision");
            }
        }
        for (int number = 1; number <= numbers.stream().mapToInt(n -> n).max().orElse(0); number++) {
            int wanted = number;
            long found = numbers.stream().filter(n -> n == wanted).count();
            if (found != 1) {
                faults.add("the number " + number + " stands for " + found + " decisions");
            }
        }
        return faults;
    }
}
