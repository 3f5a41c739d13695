package io.wireloom.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.wireloom.ingest.feeds.BadFeedsException;
import io.wireloom.ingest.feeds.FeedsReader;
import io.wireloom.ingest.opml.BadListException;
import io.wireloom.ingest.opml.OpmlReader;
import io.wireloom.ingest.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged documents of every format come to articles or to a reason, and to nothing else; soon, and twice the same. As many as
 * {@code -Dwireloom.fuzz=N} says of each format, from {@code -Dwireloom.fuzz.seed=N} on.
 */
class ReadersFuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final int ROUNDS = Integer.getInteger("wireloom.fuzz", 30);
    private static final long SEED = Long.getLong("wireloom.fuzz.seed", 20_261_127L);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Of the processor; far more than any of them takes; what grows with a power of its length takes longer. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Reading reading = new Reading();

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void readsOrRefusesWhateverComes(WireFormat format) {
        assertThat(reading.read(format, document(format)))
                .as("what is undamaged is read: %s", format)
                .anySatisfy(line -> assertThat(line).startsWith("version "));
        Mutator mutator =
                new Mutator(SEED + format.ordinal(), List.of(document(format), document(format), any(format)));
        for (int i = 0; i < ROUNDS; i++) {
            tried(format, mutator.next());
        }
    }

    /** Inputs that once did harm. */
    @Test
    void readsOrRefusesWhatOnceDidHarm() throws IOException {
        try (Stream<Path> found = Files.list(CORPUS.resolve("found"))) {
            for (Path file : found.filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList()) {
                String name = file.getFileName().toString();
                tried(
                        WireFormat.valueOf(name.substring(0, name.indexOf('.')).toUpperCase(Locale.ROOT)),
                        Files.readAllBytes(file));
            }
        }
    }

    @Test
    void readsOrRefusesLists() {
        byte[] opml =
                "<opml version=\"2.0\"><body><outline text=\"Coast\" type=\"rss\" xmlUrl=\"https://coast.example/rss\"/></body></opml>"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] feeds =
                "feeds:\n  coast:\n    outlet: Coast\n    zone: UTC\n    poll:\n      url: https://coast.example/rss\n      every: 5m\n"
                        .getBytes(StandardCharsets.UTF_8);
        Mutator lists = new Mutator(SEED, List.of(opml));
        Mutator files = new Mutator(SEED, List.of(feeds));
        FeedsReader reader = new FeedsReader(Path.of(""), name -> null);
        for (int i = 0; i < 4 * ROUNDS; i++) {
            byte[] list = lists.next();
            byte[] file = files.next();
            try {
                OpmlReader.read(list);
            } catch (BadListException e) {
                assertThat(e).hasMessageNotContaining("Exception");
            }
            try {
                reader.read(new String(file, StandardCharsets.UTF_8));
            } catch (BadFeedsException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private void tried(WireFormat format, byte[] document) {
        long started = CPU.getCurrentThreadCpuTime();
        try {
            List<String> first = reading.read(format, document);
            assertThat(reading.read(format, document)).isEqualTo(first);
        } catch (Exception | StackOverflowError | AssertionError e) {
            fail(format + " is hurt by " + Base64.getEncoder().encodeToString(document), e);
        }
        Duration took = Duration.ofNanos(CPU.getCurrentThreadCpuTime() - started);
        assertThat(took)
                .as("%s took long over %s", format, Base64.getEncoder().encodeToString(document))
                .isLessThan(LONGEST);
    }

    private static byte[] any(WireFormat but) {
        WireFormat[] formats = WireFormat.values();
        return document(formats[(but.ordinal() + 5) % formats.length]);
    }

    private static byte[] document(WireFormat format) {
        try {
            return switch (format) {
                case GZIP -> packed(document(WireFormat.NINJS), false);
                case ZIP -> packed(document(WireFormat.HTML), true);
                default -> Files.readAllBytes(file(format));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(WireFormat format) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(path -> path.getFileName()
                            .toString()
                            .startsWith(format.name().toLowerCase(Locale.ROOT) + "."))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the corpus has no document of " + format));
        }
    }

    private static byte[] packed(byte[] document, boolean zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (zip) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (String name : Arrays.asList("a.html", "../b.html")) {
                    out.putNextEntry(new ZipEntry(name));
                    out.write(document);
                }
            }
        } else {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write(document);
            }
        }
        return bytes.toByteArray();
    }
}
