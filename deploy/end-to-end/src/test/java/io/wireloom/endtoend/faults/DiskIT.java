package io.wireloom.endtoend.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Law 1, when the broker's disk is full: nothing is taken that cannot be kept, and all goes on when there is room again. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class DiskIT {

    private static final String SIZE = "160m";
    private static final Duration FULL = Duration.ofSeconds(60);

    @Test
    void theBrokersDiskIsFull() throws Exception {
        Path disk = Files.createDirectories(Path.of("target", "small-disk").toAbsolutePath());
        Assumptions.assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()),
                "this account may not mount a small disk");
        try {
            FaultRun.run(
                    "full-disk",
                    FaultStack.Setup.plain().brokerData(disk.resolve("kafka")),
                    (stack, sender, random) -> {
                        TimeUnit.SECONDS.sleep(15 + random.nextInt(15));
                        Path ballast = disk.resolve("ballast");
                        FaultRun.say(
                                fill(ballast) + " bytes more and the disk is full, after " + sender.begun() + " items");
                        boolean died = dies(stack.broker());
                        Files.delete(ballast);
                        FaultRun.say("there is room again; the broker " + (died ? "had given up" : "had held out"));
                        if (died) {
                            stack.broker().start();
                        }
                    });
        } finally {
            command("umount", disk.toString());
        }
    }

    /** Whether it ends by itself in the time that the disk is full. */
    private static boolean dies(BackingProcess broker) {
        try {
            Awaitility.await("the broker gives up").atMost(FULL).until(() -> !broker.alive());
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static long fill(Path file) throws IOException {
        byte[] block = new byte[4_096];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
                written += block.length;
            }
        } catch (IOException e) {
            return written;
        }
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
