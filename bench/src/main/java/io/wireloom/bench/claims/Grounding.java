package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that every value of a claim reads in the article as its span says, and that a tally's digits give its bounds. */
final class Grounding {

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*");
    private static final Pattern SCALED =
            Pattern.compile("(?i)thousand|million|hundred|dozen|half|score|\\d\\s?[km]\\b|\\d\\.\\d");

    private Grounding() {}

    /** One line per value that its span does not hold; empty when all are held. */
    static List<String> faults(Claim claim, String text) {
        List<String> faults = new ArrayList<>();
        walk(MessageCodec.read(MessageCodec.write(claim), JsonNode.class), "claim", text, faults);
        for (Claim.Tally tally : claim.tallies()) {
            if (!digitsAgree(tally)) {
                faults.add("tally \"" + tally.text() + "\" read as " + tally.low() + ".." + tally.high());
            }
        }
        return faults;
    }

    private static void walk(JsonNode node, String name, String text, List<String> faults) {
        if (node.hasNonNull("text")) {
            int start = node.path(node.has("textStart") ? "textStart" : "start").asInt(-1);
            int end = node.path(node.has("textEnd") ? "textEnd" : "end").asInt(-1);
            String words = node.get("text").asText();
            boolean held = start >= 0
                    && end <= text.length()
                    && end - start == words.length()
                    && text.startsWith(words, start);
            if (!held) {
                faults.add(name + " \"" + words + "\" at " + start + ".." + end);
            }
        }
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), field.getKey(), text, faults));
        } else if (node.isArray()) {
            node.forEach(item -> walk(item, name, text, faults));
        }
    }

    /** A number in digits is a bound of the tally; words, and digits with a scale word, are left to the reader. */
    private static boolean digitsAgree(Claim.Tally tally) {
        Matcher digits = DIGITS.matcher(tally.text());
        if (SCALED.matcher(tally.text()).find() || !digits.find()) {
            return true;
        }
        do {
            String number = digits.group().replace(",", "");
            if (number.equals(String.valueOf(tally.low())) || number.equals(String.valueOf(tally.high()))) {
                return true;
            }
        } while (digits.find());
        return false;
    }
}
