package io.wireloom.extract.coreference;

import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Definite descriptions: "the group", "the militants", "the jets", "the two countries" for a party of that kind mentioned before. */
final class Descriptions {

    /** A description with what it means. */
    record Found(Mention mention, int from, int to) {}

    private static final Set<String> TWO = Set.of("two", "both", "warring", "opposing", "rival");
    private static final Set<String> PAIRS =
            Set.of("sides", "countries", "parties", "nations", "neighbours", "neighbors", "groups", "armies", "factions");
    private static final int CRAFT_REACH = 1;
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> GROUPS = Set.of(
            "group", "organisation", "organization", "movement", "faction", "outfit", "militia", "sect", "cartel", "gang");
    private static final Set<String> FIGHTERS = Set.of(
            "militants", "insurgents", "fighters", "jihadists", "jihadis", "extremists", "terrorists", "guerrillas",
            "militiamen", "separatists", "gunmen");
    private static final Set<String> CRAFT = Set.of(
            "jets", "warplanes", "planes", "aircraft", "helicopters", "drones", "bombers", "warships", "gunships", "jet",
            "warplane", "helicopter", "drone");
    private static final Set<String> ALLIANCES = Set.of("coalition", "alliance");
    private static final Set<String> BELONGINGS = Set.of(
            "positions", "position", "bases", "base", "camps", "camp", "headquarters", "strongholds", "stronghold",
            "convoy", "convoys", "hideouts", "hideout", "outposts", "outpost", "vehicles", "lines", "ranks", "members",
            "men", "allies", "checkpoint", "checkpoints", "depots", "targets", "sites", "leader", "leaders", "commander",
            "commanders", "warehouses", "compound", "infrastructure");

    private final Lexicon lexicon;

    Descriptions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** One past the force or belonging that possessive words lead to; else just the word before {@code from}. */
    int ownedEnd(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = sentence.lower(i);
            boolean owned = lexicon.people().is("force", word)
                    || lexicon.people().is("armed", word)
                    || BELONGINGS.contains(word);
            if (owned) {
                return i + 1;
            }
        }
        return from;
    }

    /** What a phrase describes rather than names; empty when nothing before fits it, or several things do. */
    Optional<Found> meant(Sentence sentence, Chunk chunk, List<Mention> current, List<List<Mention>> before) {
        int from = chunk.from();
        if (!DEFINITE.contains(sentence.lower(from)) || named(sentence, chunk)) {
            return Optional.empty();
        }
        for (int i = from + 1; i < chunk.to(); i++) {
            if (PAIRS.contains(sentence.lower(i)) && TWO.contains(sentence.lower(i - 1))) {
                int to = i + 1;
                return pair(current, before).map(mention -> new Found(mention, from, to));
            }
            boolean last = i + 1 == chunk.to() || sentence.is(i + 1, Tag.POSSESSIVE);
            Predicate<Party> kind = last ? kind(sentence.lower(i)) : null;
            if (kind != null) {
                int to = i + 1;
                boolean craft = CRAFT.contains(sentence.lower(i));
                List<List<Mention>> near = craft ? before.subList(0, Math.min(CRAFT_REACH, before.size())) : before;
                return latest(kind, current, near).map(mention -> new Found(mention, from, to));
            }
        }
        return Optional.empty();
    }

    /** The two sides that the latest sentence with just two names. */
    private static Optional<Mention> pair(List<Mention> current, List<List<Mention>> before) {
        Optional<Mention> here = two(current);
        return here.isPresent() || before.isEmpty() ? here : two(before.get(0));
    }

    private static Optional<Mention> two(List<Mention> mentions) {
        Map<String, Party> sides = new LinkedHashMap<>();
        Map<String, Span> words = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            for (int i = 0; i < mention.parties().size(); i++) {
                Party party = mention.parties().get(i);
                if (party.fights()) {
                    sides.putIfAbsent(party.id(), party);
                    words.putIfAbsent(party.id(), mention.words().get(i));
                }
            }
        }
        return sides.size() == 2
                ? Optional.of(new Mention(
                        List.copyOf(sides.values()),
                        List.copyOf(words.values()),
                        Mention.Number.SEVERAL,
                        Mention.Sort.BODY,
                        -1,
                        false))
                : Optional.empty();
    }

    private static boolean named(Sentence sentence, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (sentence.is(i, Tag.PROPN) || (i > chunk.from() && sentence.token(i).capital())) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Party> kind(String noun) {
        if (GROUPS.contains(noun) || FIGHTERS.contains(noun)) {
            return party -> party.kind() == Party.Kind.GROUP;
        }
        if (CRAFT.contains(noun)) {
            return party -> party.kind() == Party.Kind.STATE || party.kind() == Party.Kind.FORCE;
        }
        return ALLIANCES.contains(noun) ? party -> party.kind() == Party.Kind.FORCE : null;
    }

    /** The party of a kind that the latest sentence with one names; its subject when it names several. */
    private static Optional<Mention> latest(Predicate<Party> kind, List<Mention> current, List<List<Mention>> before) {
        List<List<Mention>> all = new ArrayList<>();
        all.add(current);
        all.addAll(before);
        for (List<Mention> sentence : all) {
            List<Mention> fitting = sentence.stream()
                    .filter(m -> m.parties().stream().anyMatch(kind))
                    .map(m -> only(m, kind))
                    .toList();
            if (!fitting.isEmpty()) {
                boolean one = fitting.stream().allMatch(m -> m.same(fitting.get(0)));
                List<Mention> subjects = fitting.stream().filter(Mention::subject).toList();
                return one
                        ? Optional.of(fitting.get(0))
                        : subjects.size() == 1 ? Optional.of(subjects.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Mention only(Mention mention, Predicate<Party> kind) {
        for (int i = 0; i < mention.parties().size(); i++) {
            if (kind.test(mention.parties().get(i))) {
                return new Mention(
                        List.of(mention.parties().get(i)),
                        List.of(mention.words().get(i)),
                        mention.number(),
                        mention.sort(),
                        mention.verb(),
                        mention.reports());
            }
        }
        return mention;
    }
}
