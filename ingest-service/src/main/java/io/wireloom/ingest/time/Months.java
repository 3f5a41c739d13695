package io.wireloom.ingest.time;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The months' names in the languages that wires are written in, as datelines shorten them. */
public final class Months {

    /** An expression for a month's name, whatever its capitals. */
    public static final String EXPRESSION =
            "(?i:jan(?:v|uar[yi]?|vier|eiro|uari|ner)?|feb(?:r|ruar[yi]?|rero|braio)?|f[\u00e9e]v(?:r|rier|ereiro)?|mar(?:s|ch|zo|\u00e7o)?|m\u00e4r(?:z)?|mrz"
                    + "|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mei|maj|mayo|maio|maggio|jun[ei]?|juin|junio|junho|giugno"
                    + "|jul[yi]?|juil(?:let)?|julio|julho|luglio|aug(?:ust|ustus)?|ao[\u00fbu]t?|ago(?:sto)?"
                    + "|sep(?:t|tember|tembre|tiembre)?|set(?:embro|tembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ottobre|ott"
                    + "|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|d[\u00e9e]c(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?)";

    private static final Map<String, Integer> BY_START = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("gen", 1),
            Map.entry("ene", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("f\u00e9v", 2),
            Map.entry("mar", 3),
            Map.entry("m\u00e4r", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("maj", 5),
            Map.entry("mei", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("ao\u00fb", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("out", 10),
            Map.entry("ott", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("d\u00e9c", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12));

    private Months() {}

    /** The number of a month, 1 to 12, by its name or the first letters of it; empty when there is no such month. */
    public static OptionalInt number(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        Integer number = small.length() >= 4 ? BY_START.get(small.substring(0, 4)) : null;
        if (number == null && small.length() >= 3) {
            number = BY_START.get(small.substring(0, 3));
        }
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
