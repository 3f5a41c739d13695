package io.wireloom.query.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.entities.EntityLinks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An incident as linked data: an event of the Simple Event Model (van Hage et al. 2011), derived from its claims, each of which is an
 * entity of PROV-O (W3C 2013) that is attributed to its first speaker and derived from its article.
 *
 * @param id {@code urn:wireloom:incident:} and its id
 * @param type {@code sem:Event}
 * @param eventType PLOVER's type with the subtype
 * @param label its title
 * @param actors who did it and whom it hit
 * @param place where; null when not told
 * @param time when
 * @param grade how well it stands
 * @param claims what it is derived from
 */
record LinkedEvent(
        @JsonProperty("@id") String id,
        @JsonProperty("@type") String type,
        @JsonProperty("sem:eventType") Ref eventType,
        @JsonProperty("rdfs:label") String label,
        @JsonProperty("sem:hasActor") List<Role> actors,
        @JsonProperty("sem:hasPlace") Site place,
        @JsonProperty("sem:hasTime") Time time,
        @JsonProperty("wl:grade") String grade,
        @JsonProperty("prov:wasDerivedFrom") List<Said> claims) {

    private static final String URN = "urn:wireloom:";

    /** What the prefixes mean. */
    static final Map<String, String> CONTEXT = Map.of(
            "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/",
            "prov", "http://www.w3.org/ns/prov#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#",
            "wl", URN);

    /** A node that is told of elsewhere. */
    record Ref(@JsonProperty("@id") String id) {}

    /** A value with its type. */
    record Typed(@JsonProperty("@value") String value, @JsonProperty("@type") String type) {

        static Typed day(LocalDate day) {
            return day == null ? null : new Typed(day.toString(), "xsd:date");
        }

        static Typed moment(Instant moment) {
            return moment == null ? null : new Typed(moment.toString(), "xsd:dateTime");
        }
    }

    /** Somebody in the part that they are said to have in the event. */
    record Role(
            @JsonProperty("@type") String type,
            @JsonProperty("rdf:value") Named actor,
            @JsonProperty("sem:roleType") Ref role) {}

    /** Somebody. */
    record Named(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            @JsonProperty("rdfs:label") String label) {}

    /** A place; coordinates in degrees. */
    record Site(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            @JsonProperty("rdfs:label") String label,
            @JsonProperty("wgs84:lat") Double lat,
            @JsonProperty("wgs84:long") Double lon) {}

    /** An interval of days. */
    record Time(
            @JsonProperty("@type") String type,
            @JsonProperty("sem:hasBeginTimeStamp") Typed begin,
            @JsonProperty("sem:hasEndTimeStamp") Typed end) {}

    /** A claim: what, by whom, from which article, in which words. */
    record Said(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            @JsonProperty("wl:status") String status,
            @JsonProperty("prov:value") String words,
            @JsonProperty("prov:generatedAtTime") Typed at,
            @JsonProperty("prov:wasAttributedTo") Named speaker,
            @JsonProperty("prov:wasDerivedFrom") Ref article,
            @JsonProperty("wl:figure") List<Figure> figures) {}

    /** A figure that a claim gives. */
    record Figure(
            @JsonProperty("wl:measure") String measure,
            @JsonProperty("wl:of") String of,
            @JsonProperty("wl:low") Long low,
            @JsonProperty("wl:high") Long high) {}

    static LinkedEvent of(Incident incident) {
        Stream<Role> actors = incident.actors().stream().map(actor -> role(actor, "actor"));
        Stream<Role> targets = incident.targets().stream().map(target -> role(target, "target"));
        return new LinkedEvent(
                URN + "incident:" + incident.incidentId(),
                "sem:Event",
                new Ref("wl:type:" + incident.type() + (incident.subtype() == null ? "" : ":" + incident.subtype())),
                incident.title(),
                Stream.concat(actors, targets).toList(),
                site(incident.place()),
                new Time("sem:Time", Typed.day(incident.start()), Typed.day(incident.end())),
                incident.grade(),
                incident.claims().stream()
                        .map(held -> said(held, speaker(held, incident)))
                        .toList());
    }

    private static Role role(Claim.Entity entity, String part) {
        return new Role(
                "sem:Role",
                new Named(urn("actor", EntityLinks.id(entity)), "sem:Actor", entity.name()),
                new Ref("wl:role:" + part));
    }

    private static Site site(Claim.Place place) {
        return place == null
                ? null
                : new Site(urn("place", EntityLinks.id(place)), "sem:Place", place.name(), place.lat(), place.lon());
    }

    private static Said said(Incident.IncidentClaim held, Named speaker) {
        Claim claim = held.claim();
        return new Said(
                URN + "claim:" + claim.claimId(),
                "prov:Entity",
                claim.status().name().toLowerCase(Locale.ROOT),
                claim.evidence().text(),
                Typed.moment(claim.publishedAt()),
                speaker,
                new Ref(URN + "article:" + claim.articleId()),
                claim.tallies().stream()
                        .map(tally -> new Figure(tally.measure(), tally.of(), tally.low(), tally.high()))
                        .toList());
    }

    /** The first speaker; the outlet, as its origin names it, when it asserts itself. */
    private static Named speaker(Incident.IncidentClaim held, Incident incident) {
        return held.claim().attribution().stream()
                .findFirst()
                .map(speaker -> new Named(urn("speaker", EntityLinks.id(speaker)), "prov:Agent", speaker.name()))
                .or(() -> incident.origins().stream()
                        .filter(origin -> origin.key().equals(held.origin()))
                        .findFirst()
                        .map(origin ->
                                new Named(urn("source", EntityLinks.id(origin.name())), "prov:Agent", origin.name())))
                .orElse(null);
    }

    private static String urn(String kind, String id) {
        return id == null ? null : URN + kind + ":" + EntityLinks.segment(id);
    }
}
