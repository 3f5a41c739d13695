package io.wireloom.ingest.feeds;

import io.wireloom.ingest.wire.Lane;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads single values of the file of feeds; each throws {@link IllegalArgumentException} with what is wrong and what would be right. */
final class Values {

    /** Also safe in addresses, in file names and as a metric's label. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(s|m|h|d)");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final int LONGEST_PATTERN = 200;

    private Values() {}

    static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw bad(
                    text,
                    "a name of letters, digits, dots, dashes and underscores, at most 64, beginning with a letter or digit");
        }
        return text;
    }

    static String country(String text) {
        if (!COUNTRIES.contains(text)) {
            throw bad(text, "an ISO 3166-1 code of two capital letters, such as NO");
        }
        return text;
    }

    static String language(String text) {
        if (!LANGUAGES.contains(text)) {
            throw bad(text, "an ISO 639-1 code of two small letters, such as en");
        }
        return text;
    }

    static ZoneId zone(String text) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(text)) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException e) {
            throw bad(text, "an IANA time zone, such as Europe/Oslo");
        }
        throw bad(text, "an IANA time zone, such as Europe/Oslo");
    }

    static int tier(String text) {
        if (!text.matches("[1-5]")) {
            throw bad(text, "a whole number from 1 (most trusted) to 5");
        }
        return Integer.parseInt(text);
    }

    static int count(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw bad(text, "a whole number from 1 to 999999");
        }
        return Integer.parseInt(text);
    }

    static Lane lane(String text) {
        return Arrays.stream(Lane.values())
                .filter(lane -> lane.label().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(text, "live or backfill"));
    }

    static boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(text, "true or false");
        }
        return text.equals("true");
    }

    /** A time span such as {@code 90s}, {@code 5m}, {@code 2h} or {@code 1d}. */
    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw bad(text, "a whole number with s, m, h or d, such as 90s, 5m, 2h or 1d");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    static Duration atLeast(Duration least, String text) {
        Duration duration = duration(text);
        if (duration.compareTo(least) < 0) {
            throw bad(text, "at least " + least.toSeconds() + "s");
        }
        return duration;
    }

    static Path path(Path base, String text) {
        try {
            return base.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw bad(text, "a directory");
        }
    }

    static String glob(String text) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
        } catch (PatternSyntaxException e) {
            throw bad(text, "a pattern for file names, such as *.xml");
        }
        if (text.contains("/")) {
            throw bad(text, "a pattern for file names alone, such as *.xml");
        }
        return text;
    }

    /** An address that can be fetched: absolute, http or https, without user, password and fragment. */
    static URI url(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw bad(text, "an absolute http or https address");
            }
            if (uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "has a user or password in it: put them into headers, as Authorization: \"Basic ${NAME}\"");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw bad(text, "an absolute http or https address");
        }
    }

    static Pattern pattern(String text) {
        if (text.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("is " + text.length() + " characters long; at most " + LONGEST_PATTERN);
        }
        try {
            return Pattern.compile(text, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "is no regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1), e);
        }
    }

    static String headerName(String text) {
        if (!HEADER_NAME.matcher(text).matches()
                || Arrays.asList("host", "content-length", "connection", "transfer-encoding", "user-agent")
                        .contains(text.toLowerCase(Locale.ROOT))) {
            throw bad(text, "the name of a header that a request may set");
        }
        return text;
    }

    private static IllegalArgumentException bad(String text, String expected) {
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return new IllegalArgumentException("is '" + shown + "'; expected " + expected);
    }
}
