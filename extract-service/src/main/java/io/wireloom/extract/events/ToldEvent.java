package io.wireloom.extract.events;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.time.TimeMention;
import java.util.List;
import java.util.Optional;

/**
 * An event as one sentence tells it, with its values; places not resolved yet.
 *
 * @param type PLOVER type
 * @param subtype null when the type has none
 * @param trigger the words that name it
 * @param quoted whether those words stand inside quotation marks
 */
public record ToldEvent(
        String type,
        String subtype,
        Span trigger,
        boolean quoted,
        Claim.Status status,
        Span statusCue,
        List<Claim.Entity> actors,
        List<Claim.Entity> targets,
        List<Claim.Weapon> weapons,
        List<Claim.Tally> tallies,
        List<PlaceMentions.Named> places,
        Optional<TimeMention> time,
        Optional<Scope> scope,
        String rule) {}
