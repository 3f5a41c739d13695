package io.wireloom.endtoend.faults;

import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Law 3: what the clock on the wall says, and how it jumps, decides nothing. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
@EnabledOnOs(OS.LINUX)
class ClockIT {

    private static final int JUMPS = 12;
    private static final int NOTICED_WITHIN_SECONDS = 3;

    /** A broker refuses records that are more than an hour ahead of its own clock. */
    private static final List<Duration> OFFSETS = List.of(
            Duration.ZERO,
            Duration.ofMinutes(50),
            Duration.ofMinutes(-50),
            Duration.ofDays(-1),
            Duration.ofSeconds(-30),
            Duration.ofSeconds(30));

    @Test
    void clocksJump() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "wall-clock").toAbsolutePath());
        Path library = folder.resolve("wall-clock.so");
        Assumptions.assumeTrue(compiled(library), "no C compiler (cc) here to give processes a clock of their own");
        for (Part part : Part.services()) {
            set(folder, part, Duration.ZERO);
        }
        FaultStack.Setup setup = FaultStack.Setup.plain()
                .with(Map.of(
                        "LD_PRELOAD", library.toString(),
                        "WALL_CLOCK_OFFSET", folder.resolve(FaultStack.PART).toString()));
        FaultRun.run("clocks", setup, (stack, sender, random) -> {
            for (int i = 0; i < JUMPS; i++) {
                TimeUnit.SECONDS.sleep(2 + random.nextInt(8));
                Part part = Part.services().get(random.nextInt(Part.services().size()));
                Duration offset = OFFSETS.get(random.nextInt(OFFSETS.size()));
                FaultRun.say("the clock of " + part.title() + " is now off by " + offset);
                set(folder, part, offset);
                TimeUnit.SECONDS.sleep(NOTICED_WITHIN_SECONDS);
                startThoseThatEnded(stack);
            }
        });
    }

    /** As whatever runs the services does: one whose clock was set back ends by itself. */
    private static void startThoseThatEnded(FaultStack stack) throws IOException {
        for (Instance instance : stack.instances()) {
            if (!instance.alive()) {
                FaultRun.say(instance + " has ended by itself and is started again");
                instance.start();
            }
        }
    }

    private static boolean compiled(Path library) throws Exception {
        try {
            Process compiler = new ProcessBuilder(
                            "cc",
                            "-shared",
                            "-fPIC",
                            "-o",
                            library.toString(),
                            "src/test/resources/wall-clock.c",
                            "-ldl")
                    .inheritIO()
                    .start();
            return compiler.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Written in place: the processes have the file before their eyes. */
    private static void set(Path folder, Part part, Duration offset) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(offset.toSeconds())
                .flip();
        try (FileChannel file =
                FileChannel.open(folder.resolve(part.word()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(bytes, 0);
        }
    }
}
