package io.wireloom.extract.claims;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.PlaceMentions.Named;
import io.wireloom.extract.entities.PlaceMentions.Sort;
import io.wireloom.extract.events.Reading;
import io.wireloom.extract.events.ToldEvent;
import io.wireloom.extract.places.Kind;
import io.wireloom.extract.places.Mention;
import io.wireloom.extract.places.Place;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The places of one article's claims: all its names resolved together, for each tells of the others. */
final class ClaimPlaces {

    /** How far a place told by a landmark may be from it. */
    private static final double LANDMARK_KM = 150;

    private static final int NEAR = 2;
    private static final int SUBDIVISION = 3;

    private final Map<Integer, Optional<Place>> resolved;
    private final Map<Integer, Place> parents;
    private final Antecedents antecedents;

    private ClaimPlaces(Map<Integer, Optional<Place>> resolved, Map<Integer, Place> parents, Antecedents antecedents) {
        this.resolved = resolved;
        this.parents = parents;
        this.antecedents = antecedents;
    }

    static ClaimPlaces of(String text, Knowledge knowledge, List<ArticleExtractor.Told> told) {
        Map<Integer, Mention> mentions = new LinkedHashMap<>();
        Map<Integer, Optional<Place>> resolved = new HashMap<>();
        for (ArticleExtractor.Told sentence : told) {
            for (Named named : sentence.reading().places()) {
                Span span = name(sentence.reading().sentence(), named);
                if (named.sort() == Sort.CAPITAL) {
                    resolved.put(span.start(), capital(knowledge, span.text()));
                } else if (named.name()) {
                    mentions.putIfAbsent(span.start(), Mention.in(text, span.start(), span.end()));
                }
            }
        }
        List<Optional<Place>> places = knowledge.resolver().resolve(text, List.copyOf(mentions.values()));
        int next = 0;
        for (int start : mentions.keySet()) {
            resolved.put(start, places.get(next++));
        }
        Map<Integer, Place> parents = new HashMap<>();
        told.forEach(sentence -> parents.putAll(parents(sentence.reading(), resolved)));
        Antecedents antecedents = new Antecedents();
        told.forEach(sentence -> sentence.reading().places().stream()
                .filter(named -> named.name() && named.sort() != Sort.PARTS)
                .forEach(named ->
                        antecedents.add(value(sentence.reading().sentence(), named, resolved, parents), named)));
        return new ClaimPlaces(resolved, parents, antecedents);
    }

    /** The most specific places that an event names, or that "the town" goes back to. */
    List<Claim.Place> of(Sentence sentence, ToldEvent event) {
        List<Told> told = new ArrayList<>();
        for (Named named : event.places()) {
            if (named.name()) {
                add(told, value(sentence, named, resolved, parents), named);
            }
        }
        boolean list = event.places().stream().anyMatch(Named::listed);
        List<Told> all = List.copyOf(told);
        told.removeIf(one -> wider(one, all) || (!list && all.stream().anyMatch(other -> seatOf(one, other))));
        List<Told> before = event.places().stream()
                .filter(named -> !named.name())
                .flatMap(named -> antecedents.of(sentence, named).stream())
                .filter(one -> told.stream().allMatch(wide -> holds(wide, one)))
                .toList();
        if (!before.isEmpty()) {
            told.clear();
            told.addAll(before);
        }
        return told.stream().map(Told::claimed).filter(distinct()).toList();
    }

    /**
     * A place as it is told.
     *
     * @param place null when unresolved
     */
    record Told(Place place, Claim.Place claimed) {}

    private static void add(List<Told> told, Told next, Named named) {
        Told last = told.isEmpty() ? null : told.get(told.size() - 1);
        if (last != null && named.linked() && tells(next, last)) {
            return;
        }
        if (next.place() != null || named.strong()) {
            told.add(next);
        }
    }

    /** Whether one place says where another is: it holds it, or is a landmark near it. */
    private static boolean tells(Told landmark, Told told) {
        if (landmark.place() == null || told.place() == null) {
            return true;
        }
        return landmark.place().contains(told.place()) || told.place().distanceKm(landmark.place()) < LANDMARK_KM;
    }

    /** What the places of a sentence are told by, by the offsets of their names. */
    private static Map<Integer, Place> parents(Reading reading, Map<Integer, Optional<Place>> resolved) {
        Map<Integer, Place> parents = new HashMap<>();
        Named before = null;
        for (Named named : reading.places()) {
            if (named.linked()) {
                int told = name(reading.sentence(), before).start();
                resolved.getOrDefault(name(reading.sentence(), named).start(), Optional.empty())
                        .ifPresent(place -> parents.putIfAbsent(told, place));
            } else if (before != null && possessed(reading.sentence(), before, named)) {
                int owned = name(reading.sentence(), named).start();
                resolved.getOrDefault(name(reading.sentence(), before).start(), Optional.empty())
                        .ifPresent(place -> parents.putIfAbsent(owned, place));
            }
            before = named.name() ? named : before;
        }
        return parents;
    }

    /** "Burkina Faso's Soum province". */
    private static boolean possessed(Sentence sentence, Named owner, Named named) {
        return sentence.is(owner.to(), Tag.POSSESSIVE) && named.from() == owner.to() + 1;
    }

    /** An unknown name with what is known of it: the division it lies in, or the town it is a part of or near to. */
    private static Claim.Place unknown(Span span, Place parent) {
        if (parent == null) {
            return new Claim.Place(
                    span.text(), span.text(), null, null, null, null, null, null, span.start(), span.end());
        }
        boolean town = parent.precision() <= SUBDIVISION;
        return new Claim.Place(
                span.text(),
                span.text(),
                parent.country().isEmpty() ? null : parent.country(),
                parent.admin1().isEmpty() ? null : parent.admin1(),
                town ? (Double) parent.lat() : null,
                town ? (Double) parent.lon() : null,
                town ? Integer.valueOf(Math.max(NEAR, parent.precision())) : null,
                null,
                span.start(),
                span.end());
    }

    private static boolean holds(Told wide, Told one) {
        return wide.place() != null && one.place() != null && wide.place().contains(one.place());
    }

    /** Whether a place only holds another one that is named too. */
    private static boolean wider(Told one, List<Told> all) {
        if (one.place() == null) {
            return false;
        }
        boolean country = one.place().precision() >= 6;
        return all.stream()
                .anyMatch(other -> other != one
                        && (one.place().kind() == Kind.SUPRANATIONAL
                                || (country && narrower(one.place(), other.claimed()))
                                || holds(one, other)));
    }

    private static boolean narrower(Place country, Claim.Place other) {
        boolean unknownThere = other.precision() == null && country.country().equals(other.country());
        return unknownThere || (other.precision() != null && other.precision() < 6);
    }

    /** "As for Hama, the jets hit Latamina": the seat that gives its name to the division the other lies in. */
    private static boolean seatOf(Told one, Told other) {
        return other != one
                && one.place() != null
                && other.place() != null
                && one.place().namesDivision()
                && other.place().kind() == Kind.CITY
                && one.place().country().equals(other.place().country())
                && one.place().admin1().equals(other.place().admin1());
    }

    private static Span name(Sentence sentence, Named named) {
        return sentence.span(named.from(), named.nameTo());
    }

    private static Optional<Place> capital(Knowledge knowledge, String adjective) {
        return knowledge.gazetteer().country(adjective).flatMap(country -> knowledge
                .gazetteer()
                .capital(country.country()));
    }

    private static Told value(
            Sentence sentence, Named named, Map<Integer, Optional<Place>> resolved, Map<Integer, Place> parents) {
        Span span = sentence.span(named.from(), named.to());
        int start = name(sentence, named).start();
        Optional<Place> place = resolved.getOrDefault(start, Optional.empty());
        return place.map(p -> new Told(p, known(p, named, span, sentence)))
                .orElseGet(() -> new Told(null, unknown(span, parents.get(start))));
    }

    private static Claim.Place known(Place place, Named named, Span span, Sentence sentence) {
        boolean country = place.precision() >= 6;
        boolean site = named.sort() == Sort.SITE && place.kind() != Kind.SITE;
        return new Claim.Place(
                site ? span.text() : place.name(),
                span.text(),
                place.country().isEmpty() ? null : place.country(),
                country || place.admin1().isEmpty() ? null : place.admin1(),
                place.lat(),
                place.lon(),
                Precision.of(place, named, sentence),
                place.geonameId() == 0 || site ? null : place.geonameId(),
                span.start(),
                span.end());
    }

    private static Predicate<Claim.Place> distinct() {
        Map<String, Boolean> seen = new HashMap<>();
        return place -> seen.put(place.name(), true) == null;
    }
}
