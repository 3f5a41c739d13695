package io.wireloom.contracts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String ROOT = "io.wireloom.contracts";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final ArchRule MESSAGES_ARE_PLAIN = onlyDependOn(
            ROOT, "java..", ROOT, "com.fasterxml.jackson..", "org.apache.kafka.clients..", "org.apache.kafka.common..");

    private static final ArchRule DELIVERY_KNOWS_NO_FRAMEWORK = onlyDependOn(
            ROOT + ".delivery",
            "java..",
            ROOT,
            ROOT + ".delivery",
            "org.apache.kafka.clients..",
            "org.apache.kafka.common..",
            "io.smallrye.mutiny..",
            "io.micrometer.core..",
            "io.opentelemetry.api..",
            "io.opentelemetry.context..",
            "org.slf4j..");

    private static final ArchRule ACCESS_KNOWS_NO_FRAMEWORK = onlyDependOn(
            ROOT + ".access",
            "java..",
            ROOT + ".access",
            "com.fasterxml.jackson..",
            "io.micrometer.core..",
            "org.slf4j..");

    private static final ArchRule DATABASE_KNOWS_HIBERNATE_REACTIVE_ONLY = onlyDependOn(
            ROOT + ".database",
            "java..",
            ROOT + ".database",
            "io.smallrye.mutiny..",
            "io.vertx.core.buffer..",
            "org.hibernate.reactive.mutiny..",
            "org.hibernate.reactive.pool..");

    private static final ArchRule NETWORK_IS_PLAIN = onlyDependOn(ROOT + ".network", "java..", ROOT + ".network");

    @Test
    void messagesDependOnJacksonAndKafkasRecordClassesOnly() {
        MESSAGES_ARE_PLAIN.check(MAIN);
    }

    @Test
    void statementsDependOnMutinyAndHibernateReactiveOnly() {
        DATABASE_KNOWS_HIBERNATE_REACTIVE_ONLY.check(MAIN);
    }

    @Test
    void deliveryDependsOnKafkaMutinyTelemetryAndSlf4jOnly() {
        DELIVERY_KNOWS_NO_FRAMEWORK.check(MAIN);
    }

    @Test
    void accessDependsOnJacksonMicrometerAndSlf4jOnly() {
        ACCESS_KNOWS_NO_FRAMEWORK.check(MAIN);
    }

    @Test
    void networkDependsOnNothing() {
        NETWORK_IS_PLAIN.check(MAIN);
    }

    @Test
    void seesAnOffender() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThatThrownBy(() -> MESSAGES_ARE_PLAIN.check(offender)).hasMessageContaining("Offender");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, ROOT + ".delivery", ROOT + ".access"})
    void looksAtPackagesThatHoldClasses(String name) {
        assertThat(MAIN.getPackage(name).getClasses()).hasSizeGreaterThan(5);
    }

    private static ArchRule onlyDependOn(String subject, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(subject)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .because("contracts are read by every service and must bring no framework with them");
    }

    /** Breaks the rule on purpose. */
    static final class Offender {
        Uni<Void> reactive;
    }
}
