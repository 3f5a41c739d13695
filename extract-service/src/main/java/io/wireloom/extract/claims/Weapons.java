package io.wireloom.extract.claims;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.PhraseTable.Found;
import io.wireloom.extract.lexicon.WeaponLexicon.Weapon;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds weapons and platforms in a sentence. */
final class Weapons {

    private Weapons() {}

    static List<Found<Weapon>> in(Sentence sentence, Lexicon lexicon) {
        List<Found<Weapon>> weapons = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Optional<Found<Weapon>> found = lexicon.weapons().table().longestAt(sentence, i);
            boolean noun = found.isPresent() && !sentence.is(found.get().to() - 1, Tag.VERB);
            if (noun) {
                weapons.add(found.get());
                i = found.get().to();
            } else {
                i++;
            }
        }
        return weapons;
    }
}
