package io.wireloom.query.claims;

import io.wireloom.contracts.Claim;
import io.wireloom.query.search.FacetEntries;
import io.wireloom.query.search.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a claim is found by. */
public final class ClaimTerms {

    private final Set<String> terms = new LinkedHashSet<>();

    private ClaimTerms() {}

    /** One exact term, such as {@code actor:islamic-state}. */
    public static String term(String kind, String value) {
        return kind + ":" + value;
    }

    /**
     * Every exact term of a claim, each once.
     *
     * @param source the outlet of its article; null when unknown
     */
    public static List<String> of(Claim claim, String source) {
        ClaimTerms terms = new ClaimTerms();
        terms.add("type", claim.event().type());
        terms.add(
                "subtype",
                claim.event().subtype() == null ? null : Names.key(claim.event().subtype()));
        terms.add("status", status(claim));
        terms.add("source", source);
        claim.actors().forEach(actor -> terms.addKeys("actor", actor.entityId(), actor.name()));
        claim.targets().forEach(target -> terms.addKeys("target", target.entityId(), target.name()));
        claim.attribution().forEach(link -> terms.addKeys("speaker", link.entityId(), link.name()));
        claim.places().forEach(place -> {
            terms.addKeys("place", place.name(), place.text());
            terms.add("country", place.country());
        });
        return List.copyOf(terms.terms);
    }

    /** The entries of a claim's facets; its type, subtype, status and source stand in columns of their own. */
    public static List<String> facets(Claim claim) {
        FacetEntries entries = new FacetEntries();
        claim.actors().forEach(actor -> entries.add("actor", actor.entityId(), actor.name()));
        claim.targets().forEach(target -> entries.add("target", target.entityId(), target.name()));
        claim.attribution().stream().limit(1).forEach(first -> entries.add("speaker", first.entityId(), first.name()));
        claim.places().forEach(place -> {
            entries.add("place", place.name(), place.name());
            entries.addCountry(place.country());
        });
        return entries.list();
    }

    /** The words that the full-text search reads: the evidence, then those who say it and where it happened; without accents. */
    public static String words(Claim claim) {
        return Stream.of(
                        Stream.of(claim.evidence().text()),
                        claim.attribution().stream().map(Claim.Speaker::name),
                        claim.places().stream().map(Claim.Place::name))
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .map(Names::fold)
                .collect(Collectors.joining("\n"));
    }

    /** The word of its status. */
    public static String status(Claim claim) {
        return claim.status().name().toLowerCase(Locale.ROOT);
    }

    private void add(String kind, String value) {
        if (value != null) {
            terms.add(term(kind, value.replace("\u0000", "")));
        }
    }

    private void addKeys(String kind, String... names) {
        Stream.of(names)
                .filter(name -> name != null)
                .flatMap(name -> Names.keys(name).stream())
                .forEach(key -> terms.add(term(kind, key)));
    }
}
