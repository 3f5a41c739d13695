package io.wireloom.extract.coreference;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Common nouns for fighters whose side the next words name: "fighters from the Azure Front", "the Azure Front, a rebel group". */
final class Belonging {

    private static final Set<String> OF = Set.of("of", "from", "for");
    private static final Set<String> TIES = Set.of("belonging", "loyal", "answering");
    private static final Set<String> NAMING = Set.of("called", "named", "dubbed", "identified", "known");
    private static final Set<String> GROUPS =
            Set.of("group", "groups", "faction", "factions", "militia", "organisation", "organization", "movement", "alliance");

    private final Parse parse;
    private final Sentence sentence;
    private final List<Party> parties;

    Belonging(Parse parse, List<Party> parties) {
        this.parse = parse;
        this.sentence = parse.sentence();
        this.parties = parties;
    }

    /** The parties, in order, with those that only describe another told as that other. */
    List<Party> settled() {
        List<Party> settled = new ArrayList<>(parties.size());
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            Party next = i + 1 < parties.size() ? parties.get(i + 1) : null;
            Party before = i > 0 ? parties.get(i - 1) : null;
            if (party.kind() != Party.Kind.ARMED) {
                if (party.kind() != Party.Kind.CIVIL || !isPerson(party, before, next)) {
                    settled.add(party);
                }
                continue;
            }
            boolean apposed = isPerson(party, before, next)
                    || (next != null && namesGroup(party, next)) || (before != null && describes(before, party));
            if (!apposed) {
                settled.add(next == null ? party : owner(party, next).orElse(party));
            }
        }
        return settled;
    }

    /** Whom the fighters belong to, told by the words that name them. */
    private Optional<Party> owner(Party fighters, Party next) {
        boolean side = next.fights() && next.named();
        int after = fighters.to();
        int chunk = parse.chunkOf(fighters.from());
        boolean ends = after == parse.chunk(chunk).to() || TIES.contains(sentence.lower(after));
        if (!side || !ends || parse.chunkOf(next.from()) > chunk + 3) {
            return Optional.empty();
        }
        boolean of = OF.contains(sentence.lower(after)) && parse.chunkOf(next.from()) == chunk + 2;
        boolean tied = TIES.contains(sentence.lower(after))
                && sentence.lower(after + 1).equals("to")
                && parse.chunkOf(next.from()) <= chunk + 3;
        return of || tied
                ? Optional.of(next.referredTo(fighters.from(), fighters.to(), sentence.span(next.from(), next.to())))
                : Optional.empty();
    }

    /** "the journalist, Ana Diaz, was shot", "Ana Diaz, a teacher, …": what the person named is. */
    private boolean isPerson(Party common, Party before, Party next) {
        boolean said = next != null
                && next.kind() == Party.Kind.NAME
                && !Mentions.plural(sentence.lower(common.to() - 1))
                && (next.from() == common.to() || named(common.to(), next) || (next.from() == common.to() + 1 && comma(common.to()) && closed(next.to())));
        boolean role = next != null
                && next.kind() == Party.Kind.NAME
                && parse.chunkOf(next.from()) == parse.chunkOf(common.from());
        boolean told = before != null
                && before.kind() == Party.Kind.NAME
                && comma(before.to())
                && Set.of("a", "an", "the").contains(sentence.lower(before.to() + 1))
                && parse.chunkOf(common.from()) == parse.chunkOf(before.to() + 1);
        return said || role || told;
    }

    /** "his son, identified as", "a man named". */
    private boolean named(int from, Party next) {
        int at = comma(from) ? from + 1 : from;
        boolean as = sentence.lower(at + 1).equals("as");
        return NAMING.contains(sentence.lower(at)) && next.from() == (as ? at + 2 : at + 1);
    }

    private boolean comma(int token) {
        return sentence.lower(token).equals(",");
    }

    private boolean closed(int token) {
        return token >= sentence.size() || comma(token) || sentence.lower(token).equals(".");
    }

    /** "rebel group Azure Front", "a rebel group called Azure Front". */
    private boolean namesGroup(Party common, Party next) {
        int gap = next.from() - common.to();
        boolean joined = gap == 0
                || (gap == 1 && (NAMING.contains(sentence.lower(common.to())) || sentence.lower(common.to()).equals(",")))
                || (gap == 2 && sentence.lower(common.to() + 1).equals("as"));
        return next.kind() == Party.Kind.GROUP && joined && GROUPS.contains(sentence.lower(common.to() - 1));
    }

    /** "the Azure Front, a rebel group". */
    private boolean describes(Party before, Party common) {
        int gap = common.from() - before.to();
        if (gap == 1 && sentence.lower(before.to()).equals(")")) {
            return before.kind() == Party.Kind.GROUP;
        }
        boolean comma = gap >= 2 && gap <= 4 && sentence.lower(before.to()).equals(",");
        boolean indefinite = comma && Set.of("a", "an", "the").contains(sentence.lower(before.to() + 1));
        boolean one = parse.is(parse.chunkOf(before.to()), Kind.COMMA);
        return before.kind() == Party.Kind.GROUP && indefinite && one && GROUPS.contains(sentence.lower(common.to() - 1));
    }
}
