package io.wireloom.extract.events;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.lexicon.PhraseTable;
import io.wireloom.extract.lexicon.WeaponLexicon.Weapon;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.Anchor;
import io.wireloom.extract.time.TimeMention;
import java.util.List;

/**
 * A sentence with everything that was found in it.
 *
 * @param parse its chunks and roles
 * @param parties who and what is named
 * @param places names that may be places
 * @param weapons weapons and platforms
 * @param times time expressions
 * @param anchor what relative times count from
 */
public record Reading(
        Parse parse,
        List<Party> parties,
        List<PlaceMentions.Named> places,
        List<PhraseTable.Found<Weapon>> weapons,
        List<TimeMention> times,
        Anchor anchor) {

    public Sentence sentence() {
        return parse.sentence();
    }

    List<Party> partiesIn(Region region) {
        return parties.stream().filter(p -> region.overlaps(p.from(), p.to())).toList();
    }

    List<PhraseTable.Found<Weapon>> weaponsIn(Region region) {
        return weapons.stream().filter(w -> region.overlaps(w.from(), w.to())).toList();
    }

    boolean placeIn(Region region) {
        return places.stream().anyMatch(p -> p.name() && region.overlaps(p.from(), p.to()));
    }

    boolean fightsIn(Region region) {
        return partiesIn(region).stream().anyMatch(Party::fights)
                || !weaponsIn(region).isEmpty();
    }
}
