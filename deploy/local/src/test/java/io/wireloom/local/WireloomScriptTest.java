package io.wireloom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code wireloom} in a project of stand-ins: a Maven that notes what it is asked for, a Java that says its version. */
class WireloomScriptTest {

    private static final List<String> MODULES = List.of(
            "contracts",
            "deploy/backing",
            "ingest-service",
            "extract-service",
            "dedupe-service",
            "query-service",
            "deploy/local");

    private static final String MAKE_ARTIFACTS =
            """
            mkdir -p contracts/target deploy/backing/target deploy/local/target/lib
            touch contracts/target/wireloom-contracts-1.jar deploy/backing/target/wireloom-backing-1.jar
            touch deploy/local/target/wireloom-local.jar
            for service in ingest extract dedupe query; do
              mkdir -p $service-service/target/quarkus-app
              touch $service-service/target/quarkus-app/quarkus-run.jar
            done
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void layOutAProject() throws IOException {
        Files.copy(Path.of("../../wireloom"), project.resolve("wireloom"));
        Files.createFile(project.resolve("pom.xml"));
        for (String module : MODULES) {
            Files.createDirectories(project.resolve(module).resolve("src/main/java"));
            Files.createFile(project.resolve(module).resolve("pom.xml"));
            Files.writeString(project.resolve(module).resolve("src/main/java/Some.java"), "class Some {}");
        }
        executable("mvnw", "echo \"$@\" >>asked; " + MAKE_ARTIFACTS);
        java("17.0.15");
    }

    @Test
    void theFirstStartBuildsEverythingAndHandsOver() throws Exception {
        Result result = wireloom("up", "--detach");
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(asked()).singleElement().asString().contains("package", "-am");
        for (String module : MODULES) {
            assertThat(asked().get(0)).contains(module);
        }
        assertThat(result.output())
                .containsPattern("Built in \\d+ s\\.")
                .contains("io.wireloom.local.Wireloom up --detach");
    }

    @Test
    void theSecondStartBuildsNothing() throws Exception {
        wireloom("up");
        assertThat(wireloom("up").output()).doesNotContain("Built").contains("Wireloom up");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void onlyTheModuleWhoseSourceIsNewerIsBuiltAgain() throws Exception {
        wireloom("up");
        touchLater("query-service/src/main/java/Some.java");
        wireloom("up");
        assertThat(asked().get(1)).contains("-pl query-service ");
    }

    @Test
    void aChangeInTheContractsBuildsAllThatIsMadeOfThem() throws Exception {
        wireloom("up");
        touchLater("contracts/src/main/java/Some.java");
        wireloom("up");
        for (String module : MODULES) {
            assertThat(asked().get(1)).contains(module);
        }
    }

    @Test
    void aMissingArtifactIsBuiltAgain() throws Exception {
        wireloom("up");
        Files.delete(project.resolve("ingest-service/target/quarkus-app/quarkus-run.jar"));
        wireloom("up");
        assertThat(asked().get(1)).contains("-pl ingest-service ");
    }

    @Test
    void lookingAndStoppingDoNotWaitForABuild() throws Exception {
        wireloom("up");
        touchLater("query-service/src/main/java/Some.java");
        for (String command : List.of("status", "down", "send")) {
            assertThat(wireloom(command).output()).contains("Wireloom " + command);
        }
        assertThat(asked()).hasSize(1);
    }

    @Test
    void aFailingBuildIsOneLineWithItsReasonAndItsLog() throws Exception {
        executable("mvnw", "echo '[INFO] Building'; echo '[ERROR] COMPILATION ERROR : '; exit 1");
        Result result = wireloom("up");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("wireloom: The build failed: COMPILATION ERROR :  | all of it: " + project.toRealPath()
                        + "/.wireloom/log/build.log");
        assertThat(wireloom("up").exitCode())
                .as("a failed build is not taken for a good one")
                .isEqualTo(1);
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        for (String version : List.of("1.8.0_402", "11.0.22")) {
            java(version);
            Result result = wireloom("up");
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.output())
                    .startsWith("wireloom: ")
                    .contains("is Java " + version + "; Wireloom needs a JDK 17 or newer");
        }
    }

    @Test
    void newerJavasPass() throws Exception {
        for (String version : List.of("17", "21.0.2", "25-ea")) {
            java(version);
            assertThat(wireloom("up").exitCode()).as(version).isZero();
        }
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        Files.delete(project.resolve("jdk/bin/java"));
        assertThat(wireloom("up").output()).contains("wireloom: JAVA_HOME is " + project.resolve("jdk"));
    }

    @Test
    void aRuntimeWithoutCompilerIsNamed() throws Exception {
        executable("jdk/bin/java", "[ \"$1\" != -version ] || echo 'openjdk version \"17.0.15\"' >&2");
        assertThat(wireloom("up").output()).contains("has no compiler", "JDK 17");
    }

    private record Result(int exitCode, String output) {}

    private Result wireloom(String... arguments) throws Exception {
        Path output = project.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder("sh", project.resolve("wireloom").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("WIRELOOM_HOME");
        builder.environment().putAll(Map.of("JAVA_HOME", project.resolve("jdk").toString()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(output));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(project.resolve("asked"));
    }

    private void java(String version) throws IOException {
        executable(
                "jdk/bin/java",
                """
                case $1 in
                  -version) echo 'openjdk version "%s" 2025-04-15' >&2 ;;
                  --list-modules) echo jdk.compiler@17 ;;
                  *) echo "$@" ;;
                esac
                """
                        .formatted(version));
    }

    private void executable(String name, String script) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void touchLater(String file) throws IOException {
        Files.setLastModifiedTime(
                project.resolve(file), FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
    }
}
