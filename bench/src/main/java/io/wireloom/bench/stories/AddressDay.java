package io.wireloom.bench.stories;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that many sites file a story by, in its address: {@code /2019/11/18/}, {@code /2019-11-18/} or {@code /2019/nov/18/}. */
final class AddressDay {

    private static final Pattern DAY = Pattern.compile(
            "/((?:19|20)\\d{2})[/-](\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\\d{1,2})(?:[/-]|$)");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int NOON = 12;

    private AddressDay() {}

    /** Noon of the day, UTC; null when the address holds none. */
    static Instant of(String address) {
        Matcher day = DAY.matcher(address.toLowerCase(Locale.ROOT));
        if (!day.find()) {
            return null;
        }
        int named = MONTHS.indexOf(day.group(2)) + 1;
        try {
            return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            named > 0 ? named : Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .atTime(NOON, 0)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
