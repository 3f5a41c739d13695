package io.wireloom.contracts.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as PostgreSQL takes it, its parameters by number.
 *
 * @param text the statement, with {@code $1}, {@code $2} and so on
 * @param names what stands in each of these places; a name that is used twice has two
 */
record NumberedSql(String text, List<String> names) {

    /** What is no parameter, though it may hold a colon, comes first: texts, quoted names, casts. */
    private static final Pattern PARTS = Pattern.compile("'[^']*'|\"[^\"]*\"|::|:([A-Za-z_][A-Za-z0-9_]*)");

    /** Statements are constants or put together from few parts; should somebody ask ever new ones, these are read anew each time. */
    private static final int MOST_REMEMBERED = 2_000;

    private static final Map<String, NumberedSql> REMEMBERED = new ConcurrentHashMap<>();

    /** Of a statement with parameters like {@code :name}. */
    static NumberedSql of(String sql) {
        NumberedSql known = REMEMBERED.get(sql);
        if (known != null) {
            return known;
        }
        NumberedSql read = read(sql);
        if (REMEMBERED.size() < MOST_REMEMBERED) {
            REMEMBERED.put(sql, read);
        }
        return read;
    }

    private static NumberedSql read(String sql) {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder(sql.length());
        Matcher part = PARTS.matcher(sql);
        while (part.find()) {
            if (part.group(1) == null) {
                part.appendReplacement(text, Matcher.quoteReplacement(part.group()));
            } else {
                names.add(part.group(1));
                part.appendReplacement(text, "\\$" + names.size());
            }
        }
        return new NumberedSql(part.appendTail(text).toString(), List.copyOf(names));
    }
}
