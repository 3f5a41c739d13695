package io.wireloom.ingest.anpa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The sports that keywords name by three letters, from the resource {@code anpa/sports.txt}. */
final class SportCodes {

    private static final Map<String, Sport> SPORTS = load();

    private SportCodes() {}

    /**
     * A sport.
     *
     * @param subject its IPTC subject code
     * @param name its name
     */
    record Sport(String subject, String name) {}

    /** The sport that a code names; null when it names none. */
    static Sport of(String code) {
        return code == null ? null : SPORTS.get(code);
    }

    private static Map<String, Sport> load() {
        try (InputStream stream = SportCodes.class.getResourceAsStream("/anpa/sports.txt")) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", 3))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> new Sport(columns[1], columns[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
