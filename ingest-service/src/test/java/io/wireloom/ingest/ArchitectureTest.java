package io.wireloom.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String ROOT = "io.wireloom.ingest.";
    private static final String[] DOMAIN = {
        ROOT + "anpa..",
        ROOT + "archive..",
        ROOT + "article..",
        ROOT + "copy..",
        ROOT + "desk..",
        ROOT + "feeds..",
        ROOT + "html..",
        ROOT + "markup..",
        ROOT + "newsml..",
        ROOT + "ninjs..",
        ROOT + "nitf..",
        ROOT + "syndication..",
        ROOT + "lifecycle..",
        ROOT + "iptc7901..",
        ROOT + "mail..",
        ROOT + "recasing..",
        ROOT + "opml..",
        ROOT + "polling..",
        ROOT + "targets..",
        ROOT + "text..",
        ROOT + "time..",
        ROOT + "unpacking..",
        ROOT + "wire..",
        ROOT + "xml.."
    };
    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.persistence..",
        "jakarta.ws..",
        "org.apache.kafka..",
        "org.eclipse.microprofile..",
        "org.hibernate..",
        "org.jboss.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.wireloom.ingest");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anpa",
                "archive",
                "article",
                "copy",
                "desk",
                "feeds",
                "html",
                "markup",
                "newsml",
                "ninjs",
                "nitf",
                "syndication",
                "lifecycle",
                "iptc7901",
                "mail",
                "recasing",
                "opml",
                "polling",
                "targets",
                "text",
                "time",
                "unpacking",
                "wire",
                "xml",
                "config",
                "doors",
                "folder",
                "doors.feed",
                "fetch",
                "http",
                "kafka",
                "persistence"
            })
    void hasClassesInEveryPackageThatARuleNames(String name) {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + name)))
                .isNotEmpty();
    }

    @Test
    void keepsFrameworksOutOfTheDomain() {
        domainWithout(FRAMEWORKS).check(CLASSES);
    }

    @Test
    void keepsTheDomainFromItsAdapters() {
        domainWithout(
                        ROOT + "config..",
                        ROOT + "doors..",
                        ROOT + "folder..",
                        ROOT + "fetch..",
                        ROOT + "http..",
                        ROOT + "kafka..",
                        ROOT + "persistence..")
                .check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void wouldSeeAnOffender() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + "kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS);

        assertThatThrownBy(() -> rule.check(CLASSES)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule domainWithout(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
