package io.wireloom.query.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The query parameters of one request, read with care: a mistake is answered with the parameter's name and what it accepts.
 */
public final class Parameters {

    /** Longest text a parameter may hold. */
    private static final int LONGEST = 500;

    private static final double FARTHEST_KM = 20_037;

    private final Map<String, String> values;

    /**
     * @param values first value of each parameter, by name
     */
    public Parameters(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The same parameters, one with another value. */
    public Parameters with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Parameters(changed);
    }

    /** The trimmed text; null when absent or blank. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new BadParameterException(name, "is longer than " + LONGEST + " characters");
        }
        return value.strip();
    }

    /** One of {@code words}, in the spelling given there; null when absent. */
    public String word(String name, Collection<String> words) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        name, "is \"" + value + "\"; one of " + String.join(", ", words) + " is expected"));
    }

    /** The key of a name, as {@link Names#key(String)} makes it; null when absent. */
    public String key(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        String key = Names.key(value);
        if (key.isEmpty()) {
            throw new BadParameterException(name, "is \"" + value + "\"; at least one letter or digit is expected");
        }
        return key;
    }

    /** Whether the parameter is true; false when it is absent or false. */
    public boolean yes(String name) {
        return "true".equals(word(name, List.of("true", "false")));
    }

    /** A whole number from {@code least} to {@code most}; {@code otherwise} when absent. */
    public Integer number(String name, int least, int most, Integer otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notInRange(name, value, least, most);
        }
        throw notInRange(name, value, least, most);
    }

    private static BadParameterException notInRange(String name, String value, int least, int most) {
        return new BadParameterException(
                name, "is \"" + value + "\"; a whole number from " + least + " to " + most + " is expected");
    }

    /** A day, from a date or from a time with its offset (its UTC day); null when absent. */
    public LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                    : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadParameterException(name, "is \"" + value + "\"; a date such as 2021-05-12 is expected");
        }
    }

    /** A moment; null when absent. */
    public Instant moment(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new BadParameterException(
                    name,
                    "is \"" + value + "\"; a time with its offset such as 2021-05-12T19:28:00Z is expected (RFC 3339)");
        }
    }

    /** A moment from which on something counts: a time with its offset, or the beginning of a day in UTC; null when absent. */
    public Instant since(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return value.contains("T") ? moment(name) : startOf(day(name));
    }

    /** A moment before which something counts: a time with its offset, or the end of a day in UTC; null when absent. */
    public Instant until(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return value.contains("T") ? moment(name) : startOf(day(name).plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Refuses a period, given by two parameters, in which nothing can lie. */
    public <T extends Comparable<? super T>> void refuseEmpty(String from, T start, String to, T end) {
        if (start != null && end != null && end.compareTo(start) < 0) {
            throw new BadParameterException(
                    to, "is before " + from + ": the period " + text(from) + " to " + text(to) + " is empty");
        }
    }

    /** A two-letter country code in capitals; null when absent. */
    public String country(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[A-Za-z]{2}")) {
            throw new BadParameterException(
                    name, "is \"" + value + "\"; a two-letter ISO 3166-1 code such as SY is expected");
        }
        return value.toUpperCase(Locale.ROOT);
    }

    /** A circle written {@code lat,lon,km}; null when absent. */
    public Area area(String name) {
        double[] parts = numbers(name);
        if (parts == null) {
            return null;
        }
        if (parts.length == 3
                && Math.abs(parts[0]) <= 90
                && Math.abs(parts[1]) <= 180
                && parts[2] > 0
                && parts[2] <= FARTHEST_KM) {
            return new Area(parts[0], parts[1], parts[2]);
        }
        throw new BadParameterException(
                name,
                "is \"" + text(name) + "\"; lat,lon,km such as 34.73,36.71,50 is expected, in degrees and kilometres");
    }

    /** A stretch of the map written {@code west,south,east,north}; null when absent. */
    public Bounds bounds(String name) {
        double[] parts = numbers(name);
        if (parts == null) {
            return null;
        }
        if (parts.length == 4
                && Math.abs(parts[0]) <= 180
                && Math.abs(parts[2]) <= 180
                && -90 <= parts[1]
                && parts[1] <= parts[3]
                && parts[3] <= 90) {
            return new Bounds(parts[0], parts[1], parts[2], parts[3]);
        }
        throw new BadParameterException(
                name,
                "is \"" + text(name) + "\"; west,south,east,north such as 35.7,32.3,42.4,37.3 is expected, in degrees;"
                        + " west is greater than east where it crosses the date line");
    }

    /** Numbers with commas between them; none where a part is no number, null when absent. */
    private double[] numbers(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return Arrays.stream(value.split(",", -1))
                    .mapToDouble(part -> Double.parseDouble(part.strip()))
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    /** These parameters without all others. */
    public Parameters only(Collection<String> names) {
        Map<String, String> kept = new HashMap<>(values);
        kept.keySet().retainAll(names);
        return new Parameters(kept);
    }

    /** A fingerprint of these parameters but for {@code cursor}, {@code limit} and {@code countUpTo}: the search they stand for. */
    public String fingerprint() {
        Map<String, String> sorted = new TreeMap<>(values);
        sorted.remove("cursor");
        sorted.remove("limit");
        sorted.remove("countUpTo");
        sorted.values().removeIf(String::isBlank);
        return Integer.toHexString(sorted.hashCode());
    }
}
