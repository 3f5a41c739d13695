package io.wireloom.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.wireloom.query.";
    private static final String[] FEATURES = {
        "alerts",
        "articles",
        "assistant",
        "asof",
        "changes",
        "copies",
        "decisions",
        "entities",
        "erasures",
        "incidents",
        "limits",
        "pipeline",
        "quality",
        "stories",
        "stream",
        "search",
        "digest",
        "desk",
        "diff",
        "export",
        "telling",
        "webhooks",
        "withdrawals"
    };
    private static final String[] ADAPTERS = {"http", "hooks", "kafka", "persistence", "config", "timing"};

    private static final JavaClasses CLASSES = new ClassFileImporter(
                    java.util.List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("io.wireloom.query");

    @Test
    void everyPackageNamedHereHasClasses() {
        assertThat(FEATURES).allSatisfy(this::hasClasses);
        assertThat(ADAPTERS).allSatisfy(this::hasClasses);
    }

    @Test
    void featuresArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(FEATURES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "org.apache.kafka..",
                        "org.hibernate..",
                        "org.eclipse.microprofile..")
                .check(CLASSES);
    }

    @Test
    void featuresDoNotKnowTheirAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(FEATURES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(ADAPTERS))
                .check(CLASSES);
    }

    @Test
    void theDatabaseIsReachedOnlyThroughPersistence() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "http..", ROOT + "config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                .check(CLASSES);
    }

    private void hasClasses(String name) {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + name)))
                .as(name)
                .isNotEmpty();
    }

    private static String[] packages(String[] names) {
        return Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
