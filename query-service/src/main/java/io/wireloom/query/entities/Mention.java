package io.wireloom.query.entities;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.search.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * An entity that a claim names.
 *
 * @param kind what it is
 * @param entity its id
 * @param name how the claim calls it
 * @param role {@code actor, target, place, first} (the first speaker), {@code link} (passes it on), {@code body} (spoken for) or
 *     {@code outlet}
 * @param claimId the claim
 * @param versionId its article version
 * @param status the claim's status word
 * @param event key of the kind of event
 * @param content key of what it says: claims of the same say the same, in whatever words and version
 * @param newestKey when it was said
 */
public record Mention(
        EntityKind kind,
        String entity,
        String name,
        String role,
        String claimId,
        String versionId,
        String status,
        String event,
        String content,
        Instant newestKey) {

    private static final int KEY = 16;

    /**
     * Every entity that a claim names, each once per kind, in the first role it has.
     *
     * @param source the outlet; null when unknown
     */
    public static List<Mention> of(Claim claim, String source) {
        Map<List<Object>, Mention> mentions = new LinkedHashMap<>();
        String content = content(claim);
        Names naming = (kind, id, name, role) -> {
            if (id != null && name != null) {
                mentions.putIfAbsent(List.of(kind, id), mention(claim, content, new Named(kind, id, name, role)));
            }
        };
        claim.actors().forEach(actor -> naming.add(EntityKind.ACTOR, EntityLinks.id(actor), actor.name(), "actor"));
        claim.targets()
                .forEach(target -> naming.add(EntityKind.ACTOR, EntityLinks.id(target), target.name(), "target"));
        claim.places().forEach(place -> naming.add(EntityKind.PLACE, EntityLinks.id(place), place.name(), "place"));
        for (int link = 0; link < claim.attribution().size(); link++) {
            Claim.Speaker speaker = claim.attribution().get(link);
            naming.add(EntityKind.SPEAKER, EntityLinks.id(speaker), speaker.name(), link == 0 ? "first" : "link");
        }
        claim.attribution().stream()
                .map(Claim.Speaker::affiliation)
                .filter(Objects::nonNull)
                .forEach(body -> naming.add(EntityKind.SPEAKER, body, body.replace('-', ' '), "body"));
        naming.add(EntityKind.SOURCE, EntityLinks.id(source), source, "outlet");
        return List.copyOf(mentions.values());
    }

    private interface Names {
        void add(EntityKind kind, String id, String name, String role);
    }

    private record Named(EntityKind kind, String id, String name, String role) {}

    private static Mention mention(Claim claim, String content, Named named) {
        return new Mention(
                named.kind,
                named.id,
                named.name.replace("\u0000", ""),
                named.role,
                claim.claimId(),
                claim.versionId(),
                status(claim),
                event(claim),
                content,
                Objects.requireNonNullElse(claim.publishedAt(), Cursor.UNDATED));
    }

    private static String status(Claim claim) {
        return claim.status().name().toLowerCase(Locale.ROOT);
    }

    private static String event(Claim claim) {
        return claim.event().type() + "/" + Objects.toString(claim.event().subtype(), "");
    }

    /** Key of what a claim says, whoever words it how: its event, status, parties, places, days, figures and speakers. */
    static String content(Claim claim) {
        List<Object> said = new ArrayList<>();
        said.add(event(claim));
        said.add(status(claim));
        said.add(claim.actors().stream().map(EntityLinks::id).toList());
        said.add(claim.targets().stream().map(EntityLinks::id).toList());
        said.add(claim.places().stream().map(EntityLinks::id).toList());
        said.add(claim.attribution().stream().map(EntityLinks::id).toList());
        said.add(
                claim.time() == null
                        ? ""
                        : claim.time().start() + "/" + claim.time().end());
        said.add(claim.tallies().stream()
                .map(tally -> tally.measure() + " " + tally.of() + " " + tally.low() + "-" + tally.high())
                .toList());
        return CanonicalContent.sha256(MessageCodec.writeText(said)).substring(0, KEY);
    }
}
