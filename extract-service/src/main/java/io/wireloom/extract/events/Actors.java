package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.parse.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who does what a frame tells: parties of its actor regions, else who deals with others, else who speaks of it as "we". */
final class Actors {

    private static final Set<String> SELF = Set.of("it", "they", "we");
    private static final Set<String> SPEAKERS = Set.of("it", "they", "we", "he", "she", "i");

    private final Reading reading;
    private final PartyRoles roles;
    private final Principals principals;

    Actors(Reading reading, PartyRoles roles, Principals principals) {
        this.reading = reading;
        this.roles = roles;
        this.principals = principals;
    }

    /** Who does it. */
    List<Entity> of(Frame frame, Optional<Scope> scope) {
        Map<String, Entity> actors = new LinkedHashMap<>();
        for (Region region : frame.actors()) {
            reading.partiesIn(region).stream()
                    .filter(party -> fits(party, frame) && acts(party, region))
                    .forEach(party -> actors.putIfAbsent(party.id(), roles.entity(party)));
        }
        if (actors.isEmpty() && InteractionFrames.of(frame.trigger().sense())) {
            principal(frame, scope).ifPresent(actor -> actors.put(actor.entityId(), actor));
        }
        if (actors.isEmpty() && frame.actors().stream().anyMatch(this::refersToSpeaker)) {
            scope.map(Scope::speakers).stream()
                    .flatMap(region -> reading.partiesIn(region).stream())
                    .filter(Party::fights)
                    .forEach(party -> actors.putIfAbsent(party.id(), roles.entity(party)));
        }
        return List.copyOf(actors.values());
    }

    /** Whether a party is of a kind that does such things. */
    private static boolean fits(Party party, Frame frame) {
        boolean person = frame.trigger().verb() && frame.harms() && person(party, frame);
        return party.fights()
                || person
                || (party.kind() == Party.Kind.BODY && party.named())
                || (!frame.fighting() && party.named());
    }

    private boolean acts(Party party, Region region) {
        return !roles.leadsToGroup(party) && !roles.aside(party, region) && !roles.attached(party, region);
    }

    /** A person by name, or one who harms others as no fighter does: "a student shot two teachers". */
    private static boolean person(Party party, Frame frame) {
        boolean harmer =
                party.kind() == Party.Kind.CIVIL && !frame.trigger().sense().has("fall");
        return party.kind() == Party.Kind.NAME || harmer;
    }

    /** Who deals with others: whom the subject names, or who speaks when it is a pronoun ("said he would meet"). */
    private Optional<Entity> principal(Frame frame, Optional<Scope> scope) {
        int phrase = reading.parse().chunkOf(frame.trigger().from());
        Optional<Entity> named = frame.actors().stream()
                .filter(region -> frame.trigger().verb() || reading.parse().chunkOf(region.from()) != phrase)
                .flatMap(region -> principals.in(region).stream())
                .findFirst();
        boolean pronoun = frame.actors().stream()
                .anyMatch(region -> region.to() - region.from() == 1
                        && SPEAKERS.contains(reading.sentence().lower(region.from())));
        Optional<Region> speakers = scope.map(Scope::speakers).filter(region -> pronoun);
        Optional<Entity> party = speakers.flatMap(region -> reading.partiesIn(region).stream()
                .filter(Party::named)
                .findFirst()
                .map(roles::entity));
        return named.or(() -> party).or(() -> speakers.flatMap(principals::in));
    }

    /** "The army said it had killed …": who speaks is who did it. */
    private boolean refersToSpeaker(Region region) {
        return region.to() - region.from() == 1
                && SELF.contains(reading.sentence().lower(region.from()));
    }
}
