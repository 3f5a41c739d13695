package io.wireloom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.Running;
import io.wireloom.local.stack.StubStack;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, with a real broker, a real database and stubs for the services. */
class LauncherIT {

    @TempDir
    private Path project;

    private Layout layout;
    private Ports ports;
    private int outputs;

    @BeforeEach
    void installStubs() throws IOException {
        layout = new Layout(project, project.resolve("home"));
        ports = StubStack.freePorts();
        StubStack.install(layout);
    }

    @AfterEach
    void stopWhatRuns() throws Exception {
        wireloom("down").waitFor();
    }

    @Test
    void upDetachedStatusAndDownTellAndDoWhatTheySay() throws Exception {
        assertThat(run("up", "--detach"))
                .contains("Wireloom is up after")
                .contains("The desk: http://localhost:" + ports.of(Part.QUERY) + "/");
        assertThat(run("status")).contains("extract-service  ready");
        assertThat(fails("up")).contains("wireloom: Wireloom is already running on " + layout.home());
        assertThat(fails("reset")).contains("wireloom: Wireloom is running").contains("--yes");
        List<Running> services = state().services();
        assertThat(run("down")).contains("Wireloom is stopped.");
        assertThat(services).hasSize(4).allSatisfy(service -> assertThat(service.process())
                .isEmpty());
        assertThat(layout.postgres().resolve("postmaster.pid")).doesNotExist();
        assertThat(run("down")).contains("Nothing was running.");
        assertThat(run("reset")).contains("The stack is empty.");
        assertThat(layout.kafka()).doesNotExist();
        assertThat(layout.postgres()).doesNotExist();
    }

    @Test
    void aServiceThatDiesIsStartedAgainAndWhatAKilledLauncherLeftRunningIsStoppedAtTheNextStart() throws Exception {
        run("up", "--detach");
        killAService();
        killTheLauncher();
    }

    @Test
    void aServiceThatDoesNotComeUpEndsTheStartWithItsReason() throws Exception {
        Files.createFile(layout.serviceJar(Part.EXTRACT).resolveSibling("broken"));
        assertThat(fails("up"))
                .contains("wireloom: extract-service ended while starting: ")
                .contains("the stub is broken | its log: " + layout.log("extract-service"))
                .doesNotContain("\tat ");
        assertThat(layout.postgres().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortEndsTheStartWithWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(ports.of(Part.KAFKA))) {
            assertThat(fails("up"))
                    .startsWith("wireloom: Port " + taken.getLocalPort() + " is taken; Kafka wants it")
                    .contains("--kafka-port=");
        }
    }

    private void killAService() throws IOException {
        Running before = service(Part.DEDUPE);
        before.process().orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(service(Part.DEDUPE).pid()).isNotEqualTo(before.pid());
            assertThat(service(Part.DEDUPE).process()).isPresent();
        });
        assertThat(Files.readString(layout.log("launcher")))
                .contains("dedupe-service ended with code 137; starting it again");
    }

    private void killTheLauncher() throws Exception {
        List<Running> left = state().services();
        ProcessHandle launcher = state().launcher().process().orElseThrow();
        launcher.destroyForcibly();
        launcher.onExit().get(10, TimeUnit.SECONDS);
        assertThat(left).allSatisfy(service -> assertThat(service.process()).isPresent());
        assertThat(run("up", "--detach")).contains("Wireloom is up after");
        assertThat(Files.readString(layout.log("launcher")))
                .contains(
                        "Stopped what an earlier run had left running: ingest-service, extract-service, dedupe-service,"
                                + " query-service, PostgreSQL.");
        assertThat(left).allSatisfy(service -> assertThat(service.process()).isEmpty());
    }

    private RunState state() {
        return RunState.read(layout).orElseThrow();
    }

    private Running service(Part part) {
        return state().services().stream()
                .filter(service -> service.name().equals(part.title()))
                .findFirst()
                .orElseThrow();
    }

    private String run(String... arguments) throws Exception {
        return output(0, arguments);
    }

    private String fails(String... arguments) throws Exception {
        return output(Wireloom.FAILED, arguments);
    }

    private String output(int exitCode, String... arguments) throws Exception {
        Process process = wireloom(arguments);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(project.resolve("output" + outputs));
        assertThat(process.exitValue()).as(text).isEqualTo(exitCode);
        return text;
    }

    /** As the script {@code wireloom} does. */
    private Process wireloom(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dwireloom.project=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                Wireloom.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--home=" + layout.home());
        ports.byPart().forEach((part, port) -> command.add(part.option() + "=" + port));
        outputs++;
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("output" + outputs).toFile())
                .start();
    }
}
