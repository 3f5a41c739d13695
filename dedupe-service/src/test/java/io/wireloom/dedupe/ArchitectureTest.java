package io.wireloom.dedupe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.wireloom.dedupe.";
    private static final List<String> FEATURES = List.of(
            "copies", "spin", "quotations", "incidents", "stories", "chronicle", "weaving", "identity", "memory");
    private static final List<String> ADAPTERS = List.of("kafka", "persistence", "config");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.wireloom.dedupe");

    @Test
    void everyPackageThatARuleNamesHoldsClasses() {
        for (String name : List.of(
                "copies",
                "spin",
                "quotations",
                "incidents",
                "stories",
                "chronicle",
                "weaving",
                "identity",
                "memory",
                "kafka",
                "persistence",
                "config")) {
            assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + name)))
                    .as(name)
                    .isNotEmpty();
        }
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
                        "jakarta..",
                        "org.hibernate..",
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
    void copiesAndIncidentsAreSynchronous() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        packages(List.of("copies", "spin", "quotations", "incidents", "stories", "chronicle")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye..", ROOT + "weaving")
                .check(CLASSES);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + name).toArray(String[]::new);
    }
}
