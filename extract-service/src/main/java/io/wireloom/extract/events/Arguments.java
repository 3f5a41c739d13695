package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.contracts.Claim.Weapon;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.PhraseTable.Found;
import io.wireloom.extract.lexicon.WeaponLexicon;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.tallies.TallyReader;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the names, weapons and numbers that fill a frame's roles. */
final class Arguments {

    private static final Set<String> THINGS = Set.of("sorties", "strikes", "targets", "missiles", "vehicles");

    private final Reading reading;
    private final TallyReader tallies;
    private final Actors actors;
    private final Targets targets;

    Arguments(Reading reading, TallyReader tallies, Lexicon lexicon) {
        this.reading = reading;
        this.tallies = tallies;
        PartyRoles roles = new PartyRoles(reading, lexicon);
        Principals principals = new Principals(reading.sentence(), lexicon);
        this.actors = new Actors(reading, roles, principals);
        this.targets = new Targets(reading, lexicon, roles, principals);
    }

    List<Entity> actors(Frame frame, Optional<Scope> scope) {
        return actors.of(frame, scope);
    }

    List<Entity> targets(Frame frame, List<Entity> doers) {
        return targets.of(frame, doers);
    }

    List<Weapon> weapons(Frame frame, List<Frame> all) {
        Map<String, Weapon> weapons = new LinkedHashMap<>();
        for (Found<WeaponLexicon.Weapon> found : reading.weapons()) {
            boolean own = Owner.of(all, found.from()) == frame;
            if (own && means(found.value())) {
                Span span = reading.sentence().span(found.from(), found.to());
                weapons.putIfAbsent(
                        found.value().name(), new Weapon(found.value().name(), span.text(), span.start(), span.end()));
            }
        }
        return List.copyOf(weapons.values());
    }

    /** Whether it is what harm is done with: a vehicle is not, an aircraft or ship only by its model. */
    private static boolean means(WeaponLexicon.Weapon weapon) {
        boolean plain = Set.of("aircraft", "ship").contains(weapon.kind())
                && !weapon.name().equals("drone")
                && weapon.name().chars().noneMatch(c -> c >= '0' && c <= '9');
        return !plain && !weapon.kind().equals("vehicle");
    }

    List<Tally> tallies(Frame frame, List<Frame> all) {
        Parse parse = reading.parse();
        Map<Integer, Tally> found = new LinkedHashMap<>();
        for (Frame.Sufferers sufferers : frame.sufferers()) {
            String whole = sufferers.share() == Frame.Share.PART && !found.isEmpty()
                    ? found.values().iterator().next().of()
                    : null;
            boolean members = sufferers.share() == Frame.Share.MEMBERS;
            tallies.sufferers(parse, sufferers.region(), sufferers.measure(), whole)
                    .forEach(t -> found.putIfAbsent(t.start(), members ? ofAll(t) : t));
        }
        if (found.isEmpty() && frame.trigger().noun()) {
            tallies.manifold(parse, frame.trigger().to() - 1).ifPresent(t -> found.put(t.start(), t));
        }
        if (frame.type().equals("ASSAULT")) {
            frame.ranges().forEach(r -> tallies.things(parse, r, THINGS).stream()
                    .filter(t -> owns(frame, all, t))
                    .forEach(t -> found.putIfAbsent(t.start(), t)));
        }
        if (frame.sufferers().isEmpty()) {
            List<Region> moving = new ArrayList<>(frame.actors());
            if (frame.type().equals("MOBILIZE")) {
                moving.addAll(frame.targets());
                moving.addAll(frame.ranges());
            }
            moving.forEach(r -> tallies.things(parse, r, Set.of("troops", "vehicles"))
                    .forEach(t -> found.putIfAbsent(t.start(), t)));
        }
        return List.copyOf(found.values());
    }

    private static Tally ofAll(Tally part) {
        return new Tally(part.measure(), part.of(), part.low(), part.high(), part.text(), part.start(), part.end(), "");
    }

    private boolean owns(Frame frame, List<Frame> all, Tally tally) {
        Sentence sentence = reading.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).start() >= tally.start()) {
                return Owner.of(all, i) == frame;
            }
        }
        return false;
    }
}
