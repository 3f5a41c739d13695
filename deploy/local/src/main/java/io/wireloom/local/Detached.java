package io.wireloom.local;

import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the stack under a launcher of its own that goes on when this one returns. */
final class Detached {

    private final HomeOptions home;
    private final String host;
    private final Terminal terminal;

    Detached(HomeOptions home, String host, Terminal terminal) {
        this.home = home;
        this.host = host;
        this.terminal = terminal;
    }

    /** Starts it and shows its progress until it is up. */
    void start() {
        Layout layout = home.layout();
        layout.prepare();
        if (RunState.live(layout).isPresent()) {
            throw Session.alreadyRunning(layout);
        }
        Path log = layout.log("launcher");
        try {
            Files.deleteIfExists(log);
            Process launcher = new ProcessBuilder(command(layout))
                    .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            follow(launcher, layout, log);
        } catch (IOException e) {
            throw new StackFailure("Cannot start the launcher: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while starting.", e);
        }
        UpCommand.tellWhere(home, terminal, "./wireloom down stops it.");
    }

    private void follow(Process launcher, Layout layout, Path log) throws IOException, InterruptedException {
        int told = 0;
        boolean up = false;
        while (launcher.isAlive() && !up) {
            up = RunState.live(layout).filter(RunState::ready).isPresent();
            List<String> lines = lines(log);
            lines.stream()
                    .takeWhile(line -> !line.startsWith(Session.UP))
                    .skip(told)
                    .forEach(line -> terminal.progress("", line.strip()));
            told = lines.size();
            Thread.sleep(up ? 0 : 200);
        }
        List<String> lines = lines(log);
        if (!up) {
            throw new StackFailure(
                    lines.isEmpty()
                            ? "The launcher ended with code " + launcher.exitValue() + ". See " + log + "."
                            : lines.get(lines.size() - 1).replaceFirst("^wireloom: ", ""));
        }
        lines.stream().filter(line -> line.startsWith(Session.UP)).forEach(terminal::line);
    }

    private static List<String> lines(Path log) throws IOException {
        String text = Files.readString(log, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** With setsid, or nohup where that is missing, the end of the terminal does not reach it. */
    private List<String> command(Layout layout) {
        List<String> command = new ArrayList<>();
        command.add(onPath("setsid") ? "setsid" : "nohup");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Wireloom.class.getName());
        command.add("up");
        command.add("--host=" + host);
        command.add("--home=" + layout.home());
        home.ports().byPart().forEach((part, port) -> command.add(part.option() + "=" + port));
        return command;
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static Path nothing() {
        return Path.of("/dev/null");
    }
}
