package io.wireloom.bench.geoparsing;

import io.wireloom.bench.report.Table;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Kind;
import io.wireloom.extract.places.Mention;
import io.wireloom.extract.places.Place;
import io.wireloom.extract.places.PlaceResolver;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of a name that the gazetteer does not know, while it knows its namesakes elsewhere: a fifth of the small places
 * that the corpora name are taken out of it.
 */
final class Removal {

    private static final int EVERY = 5;

    private final List<GeoDocument> documents;
    private final Gazetteer whole;
    private final Set<Place> removed = new HashSet<>();
    private int names;
    private int left;
    private int near;

    Removal(List<GeoDocument> documents, Gazetteer whole) {
        this.documents = documents;
        this.whole = whole;
    }

    void print(PrintWriter out) {
        Set<String> chosen = chosen();
        documents.forEach(document -> document.toponyms().stream()
                .filter(t -> chosen.contains(t.phrase()))
                .forEach(t -> removed.addAll(meant(t))));
        PlaceResolver resolver = new PlaceResolver(Gazetteer.load(place -> !removed.contains(place)));
        documents.forEach(document -> score(document, resolver, chosen));
        new Table("names made unknown by removal", "left unresolved", "within 161 km all the same", "names")
                .row("all", (double) left / Math.max(1, names), (double) near / Math.max(1, names), names)
                .print(out);
    }

    /** Every fifth of the names, in the order of the alphabet, that mean a town or county wherever they stand. */
    private Set<String> chosen() {
        TreeSet<String> small = new TreeSet<>();
        Set<String> large = new HashSet<>();
        for (GeoDocument document : documents) {
            for (Toponym toponym : document.toponyms()) {
                List<Place> meant = meant(toponym);
                boolean fits = !meant.isEmpty()
                        && meant.stream().allMatch(p -> p.kind() == Kind.CITY || p.kind() == Kind.ADMIN2);
                (fits ? small : large).add(toponym.phrase());
            }
        }
        small.removeAll(large);
        Set<String> chosen = new HashSet<>();
        int number = 0;
        for (String name : small) {
            if (number++ % EVERY == 0) {
                chosen.add(name);
            }
        }
        return chosen;
    }

    private List<Place> meant(Toponym toponym) {
        if (!toponym.counts() || !toponym.located()) {
            return List.of();
        }
        return whole.candidates(toponym.phrase()).stream()
                .filter(place -> place.distanceKm(point(toponym)) <= ResolutionScore.NEAR_KM)
                .toList();
    }

    private void score(GeoDocument document, PlaceResolver resolver, Set<String> chosen) {
        List<Mention> mentions = document.toponyms().stream()
                .map(t -> Mention.in(document.text(), t.start(), t.end()))
                .toList();
        List<Optional<Place>> places = resolver.resolve(document.text(), mentions);
        for (int i = 0; i < places.size(); i++) {
            Toponym toponym = document.toponyms().get(i);
            if (chosen.contains(toponym.phrase()) && toponym.counts() && toponym.located()) {
                names++;
                left += places.get(i).isEmpty() ? 1 : 0;
                near += places.get(i)
                        .filter(p -> p.distanceKm(point(toponym)) <= ResolutionScore.NEAR_KM)
                        .map(p -> 1)
                        .orElse(0);
            }
        }
    }

    static Place point(Toponym toponym) {
        return new Place(toponym.phrase(), "", "", toponym.lat(), toponym.lon(), 0, Kind.CITY, 0);
    }
}
