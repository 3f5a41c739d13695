package io.wireloom.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.wireloom.extract.";
    private static final List<String> FEATURES = List.of(
            "text",
            "lexicon",
            "parse",
            "time",
            "entities",
            "coreference",
            "places",
            "tallies",
            "attribution",
            "quotations",
            "events",
            "claims");
    private static final List<String> ADAPTERS = List.of("kafka", "config", "http");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.wireloom.extract");

    @Test
    void everyPackageThatARuleNamesHoldsClasses() {
        Stream.concat(FEATURES.stream(), ADAPTERS.stream()).forEach(name -> assertThat(
                        CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + name)))
                .as(name)
                .isNotEmpty());
    }

    @Test
    void featuresKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(FEATURES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "org.apache.kafka..",
                        "io.vertx..",
                        "org.eclipse.microprofile..")
                .check(CLASSES);
    }

    @Test
    void featuresKnowNoAdapter() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(FEATURES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(ADAPTERS))
                .check(CLASSES);
    }

    @Test
    void whatReadsTextKnowsNothingOfEvents() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(List.of("text", "lexicon", "parse", "time", "places")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(List.of("entities", "coreference", "tallies", "attribution", "events", "claims")))
                .check(CLASSES);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + name).toArray(String[]::new);
    }
}
