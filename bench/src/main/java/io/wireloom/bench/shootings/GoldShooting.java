package io.wireloom.bench.shootings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article was tagged with.
 *
 * @param id the article
 * @param title its headline
 * @param text its text as tokens with spaces between them; begins with the headline
 * @param killed the number killed; null when none is given
 * @param wounded the number wounded; null when none is given
 * @param city where it was; empty when not given
 * @param shooter the words of the shooter's name
 */
record GoldShooting(
        String id, String title, String text, Integer killed, Integer wounded, String city, List<String> shooter) {

    static GoldShooting of(JsonNode line) {
        List<String> shooter = new ArrayList<>();
        line.path("shooter").forEach(word -> shooter.add(word.asText()));
        return new GoldShooting(
                line.path("id").asText(),
                line.path("title").asText(),
                line.path("text").asText(),
                number(line.path("killed").asText("")),
                number(line.path("wounded").asText("")),
                line.path("city").asText(""),
                shooter);
    }

    /** The article as a reader sees it: the headline, which the tokens repeat, apart from the text. */
    String copy() {
        int at = 0;
        for (int i = 0; i < title.length(); i++) {
            if (Character.isLetterOrDigit(title.charAt(i))) {
                while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                if (at == text.length() || text.charAt(at) != title.charAt(i)) {
                    return title + "\n\n" + text;
                }
                at++;
            }
        }
        return title + "\n\n" + text.substring(at).strip();
    }

    private static Integer number(String text) {
        return text.matches("\\d+") ? Integer.valueOf(text) : null;
    }
}
