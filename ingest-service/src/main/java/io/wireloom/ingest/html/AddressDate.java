package io.wireloom.ingest.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in a page's address, as in {@code /2019/11/18/dam-holds}: many sites file their stories by it. */
final class AddressDate {

    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?:[/-]|$)");

    private AddressDate() {}

    /** The day as {@code 2019-11-18}; null when the address holds none. */
    static String of(String address) {
        Matcher day = DAY.matcher(address);
        return day.find() ? day.group(1) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(3)) : null;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
