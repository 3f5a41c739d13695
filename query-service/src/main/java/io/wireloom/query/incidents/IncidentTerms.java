package io.wireloom.query.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.search.FacetEntries;
import io.wireloom.query.search.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What an incident is found by. */
public final class IncidentTerms {

    /**
     * One exact term.
     *
     * @param kind {@code actor}, {@code place}, {@code country} or {@code speaker}
     * @param term a key as {@link Names#key(String)} makes it; for countries the code
     */
    public record Term(String kind, String term) {}

    private IncidentTerms() {}

    /** Every exact term of the incident, each once. */
    public static List<Term> of(Incident incident) {
        Set<Term> terms = new LinkedHashSet<>();
        incident.actors().forEach(actor -> addEntity(terms, actor));
        incident.targets().forEach(target -> addEntity(terms, target));
        addPlace(terms, incident.place());
        incident.origins().forEach(origin -> addKeys(terms, "speaker", origin.name()));
        for (Incident.IncidentClaim held : incident.claims()) {
            held.claim().actors().forEach(actor -> addEntity(terms, actor));
            held.claim().targets().forEach(target -> addEntity(terms, target));
            held.claim().places().forEach(place -> addPlace(terms, place));
            held.claim().attribution().forEach(link -> {
                addKeys(terms, "speaker", link.entityId());
                addKeys(terms, "speaker", link.name());
            });
        }
        return List.copyOf(terms);
    }

    /** The entries of the incident's facets: its actors and targets, its place, the countries of its claims, its origins. */
    public static List<String> facets(Incident incident) {
        FacetEntries entries = new FacetEntries();
        Stream.concat(incident.actors().stream(), incident.targets().stream())
                .forEach(actor -> entries.add("actor", actor.entityId(), actor.name()));
        if (incident.place() != null) {
            entries.add("place", incident.place().name(), incident.place().name());
            entries.addCountry(incident.place().country());
        }
        incident.claims().stream()
                .flatMap(held -> held.claim().places().stream())
                .forEach(place -> entries.addCountry(place.country()));
        incident.origins().forEach(origin -> entries.add("speaker", origin.name(), origin.name()));
        return entries.list();
    }

    /** The words that the full-text search reads: title, names and the claims' own sentences, without accents. */
    public static String words(Incident incident) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(incident.title());
        texts.add(incident.subtype());
        incident.actors().forEach(actor -> texts.add(actor.name()));
        incident.targets().forEach(target -> texts.add(target.name()));
        if (incident.place() != null) {
            texts.add(incident.place().name());
            texts.add(incident.place().admin1());
        }
        incident.origins().forEach(origin -> texts.add(origin.name()));
        incident.claims().forEach(held -> texts.add(held.claim().evidence().text()));
        StringJoiner words = new StringJoiner("\n");
        texts.stream().filter(text -> text != null && !text.isBlank()).forEach(text -> words.add(Names.fold(text)));
        return words.toString();
    }

    private static void addEntity(Set<Term> terms, Claim.Entity entity) {
        addKeys(terms, "actor", entity.entityId());
        addKeys(terms, "actor", entity.name());
    }

    private static void addPlace(Set<Term> terms, Claim.Place place) {
        if (place == null) {
            return;
        }
        addKeys(terms, "place", place.name());
        addKeys(terms, "place", place.text());
        if (place.country() != null) {
            terms.add(new Term("country", place.country()));
        }
    }

    private static void addKeys(Set<Term> terms, String kind, String name) {
        if (name != null) {
            Names.keys(name).forEach(key -> terms.add(new Term(kind, key)));
        }
    }
}
