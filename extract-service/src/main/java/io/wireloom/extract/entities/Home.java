package io.wireloom.extract.entities;

import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Place;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The country that an article is plainly about, whose "regime" and "army" it means.
 *
 * @param country null when none stands out
 */
public record Home(Place country) {

    private static final int FEWEST = 2;

    /** The country that rule words ("Syrian regime", "government of Mali") and names point to most often. */
    public static Home of(List<Sentence> sentences, Gazetteer gazetteer) {
        Map<Place, Integer> votes = new HashMap<>();
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.token(i);
                if (token.capital() && token.text().length() > 3) {
                    Optional<Place> place = gazetteer.country(token.text());
                    int weight = weight(sentence, i);
                    place.ifPresent(found -> votes.merge(found, weight, Integer::sum));
                }
            }
        }
        return new Home(votes.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .max(Map.Entry.<Place, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().name(), java.util.Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null));
    }

    private static int weight(Sentence sentence, int i) {
        String next = sentence.lower(i + 1);
        boolean rules =
                next.equals("government") || next.equals("regime") || next.equals("army") || next.equals("town");
        String before = sentence.lower(i - 1);
        return rules ? 3 : before.equals("in") || before.equals("of") ? 2 : 1;
    }
}
