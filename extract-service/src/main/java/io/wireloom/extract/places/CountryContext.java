package io.wireloom.extract.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which countries and divisions a document is about, by weight. Names of countries count one each, adjectives, divisions and capitals
 * less (a capital, which often stands for a government, only once), the opening double.
 */
final class CountryContext {

    private static final int OPENING_WORDS = 60;
    private static final double ADJECTIVE = 0.7;
    private static final double CAPITAL = 0.3;
    private static final double DIVISION = 0.5;
    private static final int LONGEST_NAME = 4;
    private static final long KNOWN_DIVISION = 100_000;
    private static final long LARGE_DIVISION = 3_000_000;

    private final Gazetteer gazetteer;
    private final Map<String, Double> countries = new HashMap<>();
    private final Map<String, Double> divisions = new HashMap<>();
    private final Set<String> capitalsSeen = new HashSet<>();

    private CountryContext(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static CountryContext of(Gazetteer gazetteer, String text) {
        CountryContext context = new CountryContext(gazetteer);
        List<String> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            if (Words.isCapitalised(words.get(i))) {
                i += context.read(words, i);
            }
        }
        return context;
    }

    /** Adds what a resolved mention tells; returns itself. */
    CountryContext with(Place place, double weight) {
        if (!place.admin1().isEmpty()) {
            add(place.country(), place.admin1(), weight);
        } else if (!place.country().isEmpty()) {
            countries.merge(place.country(), weight, Double::sum);
        }
        return this;
    }

    /** Adds weight to a division, by country code and name. */
    void add(String country, String admin1, double weight) {
        countries.merge(country, weight, Double::sum);
        divisions.merge(country + '/' + admin1, weight, Double::sum);
    }

    CountryContext copy() {
        CountryContext copy = new CountryContext(gazetteer);
        copy.countries.putAll(countries);
        copy.divisions.putAll(divisions);
        return copy;
    }

    double weight(String country) {
        return countries.getOrDefault(country, 0.0);
    }

    /** The share of all weight that this country has, from 0 to 1. */
    double share(String country) {
        double total =
                countries.values().stream().mapToDouble(Double::doubleValue).sum();
        return total == 0 ? 0 : weight(country) / total;
    }

    double divisionWeight(Place place) {
        return place.admin1().isEmpty() ? 0 : divisions.getOrDefault(place.country() + '/' + place.admin1(), 0.0);
    }

    /** Codes of the countries with at least this weight, the heaviest first. */
    List<String> supported(double least) {
        return countries.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Counts what is named at a word, if anything; returns how many further words the name has. */
    private int read(List<String> words, int at) {
        double factor = at < OPENING_WORDS ? 2 : 1;
        int hyphen = words.get(at).indexOf('-');
        if (hyphen > 2) {
            compound(words.get(at).substring(0, hyphen), factor);
        }
        int longest = gazetteer.countries().mayBegin(words.get(at)) ? LONGEST_NAME : 0;
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            String phrase = String.join(" ", words.subList(at, at + length));
            Optional<Place> country = gazetteer.country(phrase);
            if (country.isPresent()) {
                countries.merge(country.get().country(), factor * weight(phrase, country.get()), Double::sum);
                return length - 1;
            }
        }
        gazetteer
                .countries()
                .withCapital(words.get(at))
                .filter(capitalsSeen::add)
                .ifPresent(code -> countries.merge(code, factor * CAPITAL, Double::sum));
        return readDivision(words, at, factor);
    }

    /** "Damascus-based", "Saudi-led". */
    private void compound(String first, double factor) {
        gazetteer
                .country(first)
                .map(Place::country)
                .or(() -> gazetteer.countries().withCapital(first))
                .ifPresent(code -> countries.merge(code, factor * CAPITAL, Double::sum));
    }

    private double weight(String phrase, Place country) {
        if (gazetteer.isCountryAdjective(phrase)) {
            return ADJECTIVE;
        }
        return isAlsoDivision(gazetteer.candidates(phrase), country) ? 0 : 1;
    }

    private int readDivision(List<String> words, int at, double factor) {
        if (at > 0 && ",".equals(words.get(at - 1))) {
            gazetteer
                    .abbreviated(words.get(at))
                    .forEach(division -> add(division.country(), division.admin1(), factor * DIVISION));
        }
        Optional<Match> match = gazetteer.longestAt(words, at).filter(m -> !m.commonWord());
        match.stream()
                .flatMap(m -> m.places().stream()
                        .filter(p -> p.kind() == Kind.ADMIN1 && p.population() >= KNOWN_DIVISION)
                        .filter(p -> p.country().equals(m.places().get(0).country()))
                        .limit(1))
                .forEach(division -> add(division.country(), division.admin1(), factor * DIVISION));
        return match.map(m -> m.to() - at - 1).orElse(0);
    }

    /** "Georgia" alone says nothing of which one: a large division of another country bears the country's name. */
    static boolean isAlsoDivision(List<Place> candidates, Place country) {
        return candidates.stream()
                .anyMatch(p -> p.kind() == Kind.ADMIN1
                        && p.population() > LARGE_DIVISION
                        && !p.country().equals(country.country()));
    }
}
