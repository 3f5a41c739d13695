package io.wireloom.ingest.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The zone names that copy prints, such as BST and ET, from the resource {@code time/zones.txt}, which also says how names
 * with several meanings are read.
 */
final class ZoneNames {

    private static final Map<String, ZoneId> ZONES = load();

    /** An expression for a zone as printed: a known name in capitals, possibly with hours added, or a bare offset. */
    static final String EXPRESSION = "(?-i:(?:"
            + ZONES.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\d])";

    private ZoneNames() {}

    /** The offset that a zone as printed means at a local time. */
    static ZoneOffset offset(String printed, LocalDateTime at) {
        String name = printed.replaceFirst("(?s)[+-].*+", "");
        String added = printed.substring(name.length());
        ZoneOffset shift = added.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(normalised(added));
        ZoneId zone = name.isEmpty() ? ZoneOffset.UTC : ZONES.get(name);
        int seconds = zone.getRules().getOffset(at).getTotalSeconds() + shift.getTotalSeconds();
        return ZoneOffset.ofTotalSeconds(seconds);
    }

    private static String normalised(String added) {
        String digits = added.substring(1).replace(":", "");
        String hours = digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2);
        String minutes = digits.length() <= 2 ? "00" : digits.substring(digits.length() - 2);
        return String.format(Locale.ROOT, "%s%02d:%s", added.charAt(0), Integer.parseInt(hours), minutes);
    }

    private static Map<String, ZoneId> load() {
        Map<String, ZoneId> zones = new LinkedHashMap<>();
        try (InputStream stream = ZoneNames.class.getResourceAsStream("/time/zones.txt")) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] columns = line.strip().split("\\s+");
                        zones.put(columns[0], ZoneId.of(columns[1]));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones;
    }
}
