package io.wireloom.bench.templates;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The country that a message's incidents lie in where they name no place: the one it names most, its dateline's before others. */
final class Scene {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+)?");
    private static final int DATELINE = 3;
    private static final int CLAIMED = 2;

    private Scene() {}

    /** Its ISO code; empty when the message names none. */
    static String of(Gazetteer gazetteer, Message message, Article article, List<Claim> claims) {
        Map<String, Integer> votes = new HashMap<>();
        Matcher names = NAME.matcher(article.text());
        int at = 0;
        while (names.find(at)) {
            Optional<Place> pair = gazetteer.country(names.group());
            String first = names.group().split(" ")[0];
            Optional<Place> country = pair.isPresent() ? pair : gazetteer.country(first);
            country.ifPresent(place -> votes.merge(place.country(), 1, Integer::sum));
            at = pair.isPresent() ? names.end() : names.start() + first.length();
        }
        claims.forEach(claim -> claim.places().stream()
                .filter(place -> place.country() != null)
                .forEach(place -> votes.merge(place.country(), CLAIMED, Integer::sum)));
        dateline(gazetteer, message.place()).ifPresent(code -> votes.merge(code, DATELINE, Integer::sum));
        votes.keySet().retainAll(Countries.CODES.keySet());
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<String> dateline(Gazetteer gazetteer, String place) {
        return gazetteer.candidates(place.replaceAll("\\s*\\(.*", "")).stream()
                .map(Place::country)
                .filter(Countries.CODES::containsKey)
                .findFirst();
    }
}
