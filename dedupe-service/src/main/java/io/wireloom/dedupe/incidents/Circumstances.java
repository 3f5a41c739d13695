package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Place;
import io.wireloom.contracts.Claim.Weapon;
import java.util.List;

/**
 * What a telling says but for its figures and its speakers: all that can keep it from being one event with a telling of another
 * article, as far as figures do not outweigh it. Thousands of tellings of one town and day have a few circumstances.
 */
record Circumstances(
        Claim.Event event,
        Claim.Status status,
        boolean sum,
        When when,
        List<Place> places,
        boolean placesFromContext,
        List<Entity> actors,
        List<Entity> targets,
        List<Weapon> weapons) {

    /** Of a form's telling, which says nothing of where in its article it stands. */
    static Circumstances of(Telling telling) {
        Claim claim = telling.claim();
        return new Circumstances(
                claim.event(),
                claim.status(),
                telling.sum(),
                telling.when(),
                telling.places(),
                telling.placesFromContext(),
                claim.actors(),
                claim.targets(),
                claim.weapons());
    }
}
