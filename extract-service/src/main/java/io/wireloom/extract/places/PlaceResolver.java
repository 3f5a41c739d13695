package io.wireloom.extract.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides which place each mention of one document means, or that it means none that is known. Two rounds: the first weighs each
 * mention by itself in the light of the countries the document names; the second knows what the others came out as. Rather no
 * place than a wrong one: a small namesake in a country that nothing in the document points to never wins.
 */
public final class PlaceResolver {

    private static final double ROUND_TWO = 0.5;
    private static final double FUZZY_SUPPORT = 0.9;
    private static final int FUZZY_COUNTRIES = 4;
    private static final int FUZZY_LENGTH = 4;

    private final Gazetteer gazetteer;

    /** A resolver over a loaded gazetteer. */
    public PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Resolves the mentions of a document.
     *
     * @param text the document with its dateline; read for the countries it names
     * @param mentions names in it, in any order
     * @return one entry per mention, in the order given; empty where nothing known is meant
     */
    public List<Optional<Place>> resolve(String text, List<Mention> mentions) {
        List<Integer> order = IntStream.range(0, mentions.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> mentions.get(i).start()))
                .toList();
        List<Optional<Place>> decided =
                inOrder(text, order.stream().map(mentions::get).toList());
        List<Optional<Place>> places = new ArrayList<>(Collections.nCopies(mentions.size(), Optional.empty()));
        for (int i = 0; i < decided.size(); i++) {
            places.set(order.get(i), decided.get(i));
        }
        return places;
    }

    private List<Optional<Place>> inOrder(String text, List<Mention> mentions) {
        CountryContext context = CountryContext.of(gazetteer, text);
        List<Reading> readings = mentions.stream().map(this::read).toList();
        Map<String, List<Place>> told = toldParents(readings);
        DivisionVotes.of(readings).addTo(context);
        Clusters clusters = new Clusters(readings);
        List<Optional<Place>> first = decide(readings, context, told, clusters, List.of());
        CountryContext informed = context.copy();
        Set<String> counted = new HashSet<>();
        List<Place> neighbours = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Optional<Place> place = first.get(i);
            if (place.isPresent() && counted.add(readings.get(i).key())) {
                informed.with(place.get(), ROUND_TWO);
                neighbours.add(place.get());
            }
        }
        return decide(readings, informed, told, clusters, neighbours);
    }

    private Reading read(Mention mention) {
        List<Place> abbreviated = abbreviated(mention);
        List<Place> candidates = abbreviated.isEmpty() ? candidates(mention) : abbreviated;
        return new Reading(
                mention,
                NameKey.of(mention.name()),
                MentionHints.of(gazetteer, mention, candidates),
                candidates,
                gazetteer.isCommonWord(mention.name()),
                !abbreviated.isEmpty());
    }

    private List<Place> candidates(Mention mention) {
        return gazetteer.isCountryAdjective(mention.name())
                ? gazetteer.country(mention.name()).stream().toList()
                : gazetteer.candidates(mention.name());
    }

    private List<Place> abbreviated(Mention mention) {
        boolean shape = mention.before().endsWith(", ") || mention.name().contains(".");
        return shape || isCapitals(mention.name()) ? gazetteer.abbreviated(mention.name()) : List.of();
    }

    /** Three capitals or more; two are too often something else. */
    private static boolean isCapitals(String name) {
        return name.length() > 2 && name.chars().allMatch(Character::isUpperCase);
    }

    /** What one mention is said to lie in holds for every mention of the same name. */
    private static Map<String, List<Place>> toldParents(List<Reading> readings) {
        Map<String, List<Place>> told = new HashMap<>();
        for (Reading reading : readings) {
            told.computeIfAbsent(reading.key(), k -> new ArrayList<>())
                    .addAll(reading.hints().parents());
        }
        return told;
    }

    private List<Optional<Place>> decide(
            List<Reading> readings,
            CountryContext context,
            Map<String, List<Place>> told,
            Clusters clusters,
            List<Place> neighbours) {
        Map<Object, Optional<Place>> decided = new HashMap<>();
        return readings.stream()
                .map(reading -> decided.computeIfAbsent(reading.question(), q -> {
                    CandidateScore score = new CandidateScore(
                            gazetteer, reading, context, told.get(reading.key()), clusters, neighbours);
                    return best(reading.candidates(), score).or(() -> best(fuzzy(reading, context), score));
                }))
                .toList();
    }

    private static Optional<Place> best(List<Place> candidates, CandidateScore score) {
        Map<Place, Double> scores = candidates.stream()
                .distinct()
                .filter(score::isAcceptable)
                .collect(Collectors.toMap(Function.identity(), score::of));
        return scores.entrySet().stream()
                .max(Map.Entry.<Place, Double>comparingByValue()
                        .thenComparing(e -> e.getKey().country(), Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().geonameId(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    /** Other transliterations, only in countries the document is clearly about, the nearest country's first. */
    private List<Place> fuzzy(Reading reading, CountryContext context) {
        if (reading.common()
                || reading.key().length() < FUZZY_LENGTH
                || reading.hints().personal()) {
            return List.of();
        }
        List<String> countries = new ArrayList<>(reading.hints().countries());
        reading.hints().parents().stream().map(Place::country).forEach(countries::add);
        context.supported(FUZZY_SUPPORT).stream().limit(FUZZY_COUNTRIES).forEach(countries::add);
        List<Place> parents = reading.hints().parents();
        return countries.stream()
                .distinct()
                .map(country -> gazetteer.fuzzy(reading.mention().name(), country))
                .flatMap(places -> places.stream().limit(2))
                .filter(place -> parents.isEmpty() || parents.stream().anyMatch(parent -> parent.contains(place)))
                .toList();
    }

    /** A mention with everything that can be told of it alone. */
    record Reading(
            Mention mention,
            String key,
            MentionHints hints,
            List<Place> candidates,
            boolean common,
            boolean abbreviation) {

        /** Mentions that agree in this are decided together. */
        List<Object> question() {
            return List.of(key, hints);
        }
    }
}
