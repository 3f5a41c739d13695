package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.Optional;
import java.util.Set;

/** Chemical attacks told by what was used: "the use of sarin", "exposure to a nerve agent", "chlorine poisoning". */
final class ChemicalUse {

    private static final Set<String> USES =
            Set.of("use", "usage", "exposure", "release", "poisoning", "inhalation", "deployment", "employment");
    private static final Sense CHEMICAL = new Sense("ASSAULT", "chemical-attack", Set.of(), "");

    private final Lexicon lexicon;

    ChemicalUse(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The trigger that a noun phrase holds; empty when it tells of no use of a chemical weapon. */
    Optional<Trigger> trigger(Parse parse, int c) {
        Chunk chunk = parse.chunk(c);
        int head = chunk.to() - 1;
        if (!USES.contains(parse.sentence().lower(head))) {
            return Optional.empty();
        }
        boolean inside = chemical(lexicon, parse.sentence(), new Region(chunk.from(), head));
        boolean after = parse.is(c + 1, Kind.PREPOSITION)
                && Set.of("of", "to").contains(parse.head(c + 1))
                && parse.is(c + 2, Kind.NOUN)
                && chemical(
                        lexicon,
                        parse.sentence(),
                        new Region(parse.chunk(c + 2).from(), parse.chunk(c + 2).to()));
        return inside || after
                ? Optional.of(new Trigger(head, head + 1, c, Trigger.Form.NOUN, CHEMICAL))
                : Optional.empty();
    }

    /** Whether a chemical weapon is named in a region. */
    static boolean chemical(Lexicon lexicon, Sentence sentence, Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            boolean found = lexicon.weapons()
                    .table()
                    .longestAt(sentence, i)
                    .filter(weapon -> weapon.value().kind().equals("chemical"))
                    .isPresent();
            if (found) {
                return true;
            }
        }
        return false;
    }
}
