package io.wireloom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path directory;

    @Test
    void theLastCauseTellsMost() throws IOException {
        Path log = log(
                """
                2026-01-01 12:00:00 INFO  starting
                2026-01-01 12:00:01 ERROR Failed to start application
                java.lang.RuntimeException: Failed to start quarkus
                \tat io.quarkus.Application.start(Application.java:101)
                Caused by: org.postgresql.util.PSQLException: Connection to localhost:5433 refused.
                \tat org.postgresql.core.ConnectionFactory.open(ConnectionFactory.java:1)
                """);
        assertThat(LogFile.tellingLine(log)).contains("PSQLException: Connection to localhost:5433 refused.");
    }

    @Test
    void withoutACauseItIsTheLastErrorAndWithoutAnErrorTheLastLine() throws IOException {
        assertThat(LogFile.tellingLine(log("12:00 ERROR no room\n12:01 INFO stopped\n")))
                .contains("12:00 ERROR no room");
        assertThat(LogFile.tellingLine(log("Unrecognized VM option\n\n"))).contains("Unrecognized VM option");
        assertThat(LogFile.tellingLine(log(""))).isEmpty();
        assertThat(LogFile.tellingLine(directory.resolve("none"))).isEmpty();
    }

    @Test
    void aNewRunPutsTheLogOfTheOldAside() throws IOException {
        Path log = log("before");
        LogFile.startAfresh(log);
        assertThat(log).doesNotExist();
        assertThat(directory.resolve("previous-service.log")).hasContent("before");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(directory.resolve("service.log"), text);
    }
}
