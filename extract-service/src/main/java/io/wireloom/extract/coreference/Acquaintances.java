package io.wireloom.extract.coreference;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Persons whom an article has named in full, who go by their last name from then on. */
final class Acquaintances {

    private final Map<String, Party> byLastName = new HashMap<>();

    /** The parties with persons told by their full names, those known by a last name that no party holds yet among them. */
    List<Party> introduced(Parse parse, List<Party> parties) {
        List<Party> known = new ArrayList<>(parties.size());
        parties.forEach(party -> known.add(party.kind() == Party.Kind.NAME ? person(party) : party));
        if (byLastName.isEmpty()) {
            return known;
        }
        for (Chunk chunk : parse.chunks()) {
            if (chunk.is(Kind.NOUN)) {
                lastName(parse.sentence(), chunk, known);
            }
        }
        return known;
    }

    private Party person(Party party) {
        int gap = party.name().lastIndexOf(' ');
        Party full = byLastName.get(party.name().substring(gap + 1));
        if (gap < 0) {
            return full == null ? party : new Party(party.from(), party.to(), full.name(), full.id(), full.kind());
        }
        byLastName.putIfAbsent(party.name().substring(gap + 1), party);
        return party;
    }

    private void lastName(Sentence sentence, Chunk chunk, List<Party> known) {
        int head = chunk.head();
        Party full = sentence.is(head, Tag.PROPN) ? byLastName.get(sentence.token(head).text()) : null;
        boolean bare = full != null && (head == chunk.from() || !sentence.is(head - 1, Tag.PROPN));
        if (bare && known.stream().noneMatch(p -> head >= p.from() && head < p.to())) {
            known.add(new Party(head, head + 1, full.name(), full.id(), full.kind()));
        }
    }
}
