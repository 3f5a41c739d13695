package io.wireloom.checks.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.checks.Checkout;
import io.wireloom.checks.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerfileTest {

    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)(?: AS \\w+)?$");
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\S+)$");
    private static final Pattern MADE = Pattern.compile("-XX:AOTCacheOutput=\"\\$app/(\\S+)\"");
    private static final Pattern SECRET = Pattern.compile("(?im)^(?:ENV|ARG) \\S*(?:password|secret|token)");

    /** The script that the build calls stands before it. */
    private final String text = Checkout.read(Checkout.path("deploy/images/cache"))
            + Checkout.read(Checkout.path("deploy/images/Containerfile"));

    @Test
    void keepsItsPolicies() {
        assertThat(violations(text)).isEmpty();
    }

    @Test
    void buildsEveryService() {
        assertThat(text).contains("-pl " + String.join(",", Checkout.SERVICES) + " --also-make");
    }

    @ParameterizedTest
    @CsvSource({
        "USER 10001:10001, USER root, runs as root",
        "USER 10001:10001, '', runs as root",
        "ARG SERVICE, ENV DB_PASSWORD=x, holds a secret",
        "25.0.1_8-jre-noble, latest, eclipse-temurin:latest is not pinned to a version",
        "FROM eclipse-temurin:25.0.1_8-jre-noble, FROM eclipse-temurin:25.0.1_8-jdk-noble, ships a compiler",
        "FROM eclipse-temurin:25.0.1_8-jre-noble, FROM eclipse-temurin:21.0.9_10-jre-noble, is built and run by different versions of Java",
        "-XX:AOTCache=/app/service.aot, -XX:AOTCache=/app/other.aot, maps no cache of classes that it makes",
        "'\"/app/quarkus-run.jar\"', '\"quarkus-run.jar\"', makes the cache of classes for another path than it runs",
        "-XX:AOTMode=on, -XX:AOTMode=auto, does not try the cache of classes",
        "-Dquarkus.package.jar.type=aot-jar, '', loads classes as no cache can hold them",
        "COPY --from=build /src/${SERVICE}/target/bom.json sbom.json, '', does not say what it ships"
    })
    void seesAnOffender(String what, String by, String violation) {
        assertThat(violations(text.replace(what, by)))
                .anySatisfy(line -> assertThat(line).contains(violation));
    }

    @ParameterizedTest
    @CsvSource({
        "apache/kafka:4.1.1, true",
        "registry.example:5000/wireloom/query:0.1.0, true",
        "postgres:18.1-bookworm, true",
        "postgres:18, false",
        "postgres, false",
        "postgres:latest, false",
        "registry.example:5000/postgres, false"
    })
    void tellsAPinnedImage(String image, boolean pinned) {
        assertThat(Images.unpinned(image).isEmpty()).isEqualTo(pinned);
    }

    private static List<String> violations(String containerfile) {
        List<String> violations = new ArrayList<>();
        FROM.matcher(containerfile).results().forEach(from -> Images.unpinned(from.group(1))
                .ifPresent(violations::add));
        boolean numeric = USER.matcher(containerfile)
                .results()
                .map(user -> user.group(1))
                .reduce((first, last) -> last)
                .filter(user -> user.matches("[1-9]\\d*(:[1-9]\\d*)?"))
                .isPresent();
        if (!numeric) {
            violations.add("runs as root, or as a user whose number cannot be told");
        }
        if (SECRET.matcher(containerfile).find()) {
            violations.add("holds a secret");
        }
        violations.addAll(runtime(containerfile));
        return violations;
    }

    private static List<String> runtime(String containerfile) {
        List<String> violations = new ArrayList<>();
        List<String> images =
                FROM.matcher(containerfile).results().map(from -> from.group(1)).toList();
        String last = images.get(images.size() - 1);
        if (!last.contains("-jre")) {
            violations.add("ships a compiler");
        }
        if (images.stream().map(ContainerfileTest::version).distinct().count() > 1) {
            violations.add("is built and run by different versions of Java");
        }
        String entry = containerfile.substring(containerfile.indexOf("ENTRYPOINT"));
        boolean made = MADE.matcher(containerfile)
                .results()
                .anyMatch(cache -> entry.contains("\"-XX:AOTCache=/app/" + cache.group(1) + "\""));
        if (!made) {
            violations.add("maps no cache of classes that it makes");
        }
        if (!containerfile.contains("/tmp/cache /app\n") || !entry.contains("\"-jar\", \"/app/quarkus-run.jar\"")) {
            violations.add("makes the cache of classes for another path than it runs");
        }
        if (!containerfile.contains("java -XX:AOTMode=on -XX:AOTCache=")) {
            violations.add("does not try the cache of classes");
        }
        if (!containerfile.contains("-Dquarkus.package.jar.type=aot-jar")) {
            violations.add("loads classes as no cache can hold them");
        }
        if (!containerfile.contains("target/bom.json")) {
            violations.add("does not say what it ships");
        }
        return violations;
    }

    private static String version(String image) {
        return image.replaceFirst(".*:", "").replaceFirst("-(jdk|jre)-", "-");
    }
}
