package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Optional;

/**
 * A sentence in which somebody may speak.
 *
 * @param parse the sentence
 * @param parties who is named in it
 * @param speakers makes speakers of names
 * @param lexicon tells who can speak
 */
record Utterance(Parse parse, List<Party> parties, SpeakerReader speakers, Lexicon lexicon) {

    Sentence sentence() {
        return parse.sentence();
    }

    Region whole() {
        return new Region(0, sentence().size());
    }

    Region region(int chunk) {
        return new Region(parse.chunk(chunk).from(), parse.chunk(chunk).to());
    }

    /** A noun phrase with what it hangs on: "sources close to the army". */
    Region phrase(int noun) {
        Clauses clauses = new Clauses(parse, lexicon.attribution());
        return clauses.region(noun, new SourcePhrases(parse, clauses).phraseEnd(noun));
    }

    /** The speaker that the region names; empty when it names nobody, or nothing that speaks. */
    Optional<Speaker> speaker(Region region) {
        return canSpeak(region) ? speakers.read(sentence(), region, parties) : Optional.empty();
    }

    /** Whether the region holds a name, a pronoun, a party or a noun for those who speak. */
    boolean canSpeak(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            String lower = sentence().lower(i);
            boolean name = sentence().is(i, Tag.PROPN) || (sentence().token(i).capital() && i > 0);
            boolean noun =
                    lexicon.people().is("speaker", lower) || lexicon.people().is("armed", lower);
            if (name || noun || sentence().is(i, Tag.PRON)) {
                return true;
            }
        }
        return partyIn(region, null);
    }

    /** Whether a party of a kind, or of any kind but a facility when null, is named in the region. */
    boolean partyIn(Region region, Party.Kind kind) {
        return parties.stream()
                .filter(p -> region.overlaps(p.from(), p.to()))
                .anyMatch(p -> kind == null ? p.kind() != Party.Kind.FACILITY : p.kind() == kind);
    }
}
