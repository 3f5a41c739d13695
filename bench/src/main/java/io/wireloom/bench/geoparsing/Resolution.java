package io.wireloom.bench.geoparsing;

import io.wireloom.extract.places.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Scores a geoparser by corpus and over all of them. */
final class Resolution {

    private static final int CONTEXT = 50;

    private final NearestTown towns;
    private final List<String> misses = new ArrayList<>();

    Resolution(NearestTown towns) {
        this.towns = towns;
    }

    /** By corpus, in the file's order; under {@code all} over several. */
    Map<String, ResolutionScore> score(List<GeoDocument> documents, Geoparser geoparser) {
        Map<String, ResolutionScore> scores = new LinkedHashMap<>();
        ResolutionScore all = new ResolutionScore();
        for (GeoDocument document : documents) {
            ResolutionScore own = scores.computeIfAbsent(document.corpus(), c -> new ResolutionScore());
            List<Optional<Place>> places = geoparser.resolve(document);
            for (int i = 0; i < places.size(); i++) {
                Toponym toponym = document.toponyms().get(i);
                if (toponym.counts()) {
                    count(document, toponym, places.get(i), own, all);
                }
            }
        }
        if (scores.size() > 1) {
            scores.put("all", all);
        }
        return scores;
    }

    /** One line for each name placed wrongly, left out, or placed for no reason. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    private void count(
            GeoDocument document, Toponym toponym, Optional<Place> found, ResolutionScore own, ResolutionScore all) {
        if (!toponym.located()) {
            own.unlocated(found.isEmpty());
            all.unlocated(found.isEmpty());
            found.ifPresent(place -> miss("UNLOCATED", document, toponym, place, Double.NaN));
            return;
        }
        Place gold = Removal.point(toponym);
        double km = found.map(gold::distanceKm).orElse(Double.NaN);
        boolean sameCountry =
                found.isPresent() && towns.country(gold).equals(found.get().country());
        own.located(km, sameCountry);
        all.located(km, sameCountry);
        if (Double.isNaN(km)) {
            miss("LEFT     ", document, toponym, null, km);
        } else if (km > ResolutionScore.NEAR_KM) {
            miss("WRONG    ", document, toponym, found.get(), km);
        }
    }

    private void miss(String kind, GeoDocument document, Toponym toponym, Place place, double km) {
        String text = document.text();
        String around = text.substring(Math.max(0, toponym.start() - CONTEXT), toponym.start())
                + '['
                + toponym.phrase()
                + ']'
                + text.substring(toponym.end(), Math.min(text.length(), toponym.end() + CONTEXT));
        String placed = place == null
                ? ""
                : " -> " + place.name() + ", " + place.admin1() + ", " + place.country() + " " + place.kind();
        String far = Double.isNaN(km) ? "" : String.format(Locale.ROOT, " %.0f km", km);
        misses.add(kind + " " + document.id() + " " + toponym.phrase() + placed + far + " (" + toponym.lat() + ", "
                + toponym.lon() + ") | " + around.replace('\n', ' '));
    }
}
