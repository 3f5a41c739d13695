package io.wireloom.local.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log of one part. */
final class LogFile {

    private static final long READ_AT_MOST = 256L << 10;
    private static final Pattern TROUBLE = Pattern.compile("\\b(ERROR|FATAL|PANIC)\\b|^Error[: ]|^Exception in thread");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+\\.)?(\\S.*)");

    private LogFile() {}

    /** Puts the log of the run before aside, so that a log tells of one run. */
    static void startAfresh(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling("previous-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StackFailure("Cannot write " + log + ": " + e.getMessage(), e);
        }
    }

    /** The line that tells most about why a process ended: its last cause, else its last error, else its last line. */
    static Optional<String> tellingLine(Path log) {
        List<String> lines = lastLines(log);
        return last(lines, CAUSE)
                .map(line -> CAUSE.matcher(line).replaceFirst("$1"))
                .or(() -> last(lines, TROUBLE))
                .or(() -> last(lines, Pattern.compile("\\S")))
                .map(String::strip)
                .map(line -> line.length() <= 200 ? line : line.substring(0, 199) + "…");
    }

    private static Optional<String> last(List<String> lines, Pattern pattern) {
        return lines.stream().filter(pattern.asPredicate()).reduce((before, after) -> after);
    }

    private static List<String> lastLines(Path log) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - READ_AT_MOST));
            var bytes = ByteBuffer.allocate((int) (channel.size() - channel.position()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
