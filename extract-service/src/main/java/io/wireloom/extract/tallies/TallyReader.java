package io.wireloom.extract.tallies;

import io.wireloom.contracts.Claim.Tally;
import io.wireloom.contracts.Span;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the numbers of a region as tallies of a measure. */
public final class TallyReader {

    private static final Set<String> PARTS = Set.of("including", "among", "them", "included");
    private static final Map<String, Long> MULTIPLES =
            Map.of("double", 2L, "twin", 2L, "triple", 3L, "quadruple", 4L, "quintuple", 5L, "sextuple", 6L);
    private static final Map<String, String> FOLD_MEASURES = Map.of(
            "murder", "killed",
            "murders", "killed",
            "homicide", "killed",
            "killing", "killed",
            "slaying", "killed",
            "assassination", "killed",
            "execution", "killed",
            "shooting", "wounded",
            "stabbing", "wounded");

    private final Lexicon lexicon;
    private final Singles singles;

    /** A reader over shared tables. */
    public TallyReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.singles = new Singles(lexicon);
    }

    /**
     * The tallies of those who suffered: each number in the region with a noun for people, or with none.
     *
     * @param measure killed, wounded, captured or displaced
     * @param partOf of whom the tally counts that all of these are parts of; null when they stand alone
     */
    public List<Tally> sufferers(Parse parse, Region region, String measure, String partOf) {
        List<Tally> tallies = new ArrayList<>();
        String whole = partOf;
        for (int c : parse.nounsIn(region)) {
            Chunk chunk = parse.chunk(c);
            Optional<Tally> tally = sufferer(parse, c, measure, whole);
            if (tally.isPresent() && (chunk.to() <= region.to() || chunk.from() < region.to())) {
                tallies.add(tally.get());
                whole = whole == null ? tally.get().of() : whole;
            }
        }
        return tallies;
    }

    private Optional<Tally> sufferer(Parse parse, int c, String measure, String whole) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(c);
        Optional<Quantity> quantity = QuantityReader.first(sentence, chunk.from(), chunk.to());
        Noun noun = counted(parse, c);
        if (quantity.isEmpty()) {
            return single(parse, c, measure, whole);
        }
        Quantity number = quantity.get();
        boolean people = noun.of() != null || noun.bare();
        if (!people || wrongNoun(sentence, number, chunk)) {
            return Optional.empty();
        }
        String partOf = whole != null && partial(parse, c) ? whole : null;
        Span span = sentence.span(number.from(), Math.max(number.to(), noun.to()));
        return Optional.of(tally(measure, noun.of() == null ? "" : noun.of(), number, span, partOf));
    }

    /** A number for something else, as "two explosions" or "30 square miles". */
    private boolean wrongNoun(Sentence sentence, Quantity number, Chunk chunk) {
        String head = sentence.lower(chunk.head());
        boolean measure = lexicon.words().is("measure-noun", head)
                && lexicon.people().countedAs(head).isEmpty();
        return (measure && chunk.head() >= number.to()) || lexicon.events().noun(head);
    }

    private Optional<Tally> single(Parse parse, int c, String measure, String whole) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(c);
        boolean part = whole != null && partial(parse, c);
        boolean listed = whole == null || part || Singles.listed(parse, c);
        Quantity one = new Quantity(chunk.from(), chunk.from() + 1, 1L, 1L);
        return singles.of(sentence, chunk)
                .filter(who -> listed)
                .map(who -> tally(
                        measure, who, one, sentence.span(pastAge(sentence, chunk), chunk.to()), part ? whole : null));
    }

    /** One past the last figure of "a 37-year-old widow", which tells her age and not how many she is. */
    private static int pastAge(Sentence sentence, Chunk chunk) {
        int from = chunk.from();
        for (int i = chunk.from(); i < chunk.to() - 1; i++) {
            if (Character.isDigit(sentence.token(i).text().charAt(0))) {
                from = i + 1;
            }
        }
        return from;
    }

    /** The noun a number counts. */
    private record Noun(String of, int to, boolean bare) {}

    private Noun counted(Parse parse, int c) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(c);
        int head = chunk.head();
        boolean number = sentence.is(head, Tag.NUM)
                || Set.of("more", "others", "other", "dozens", "hundreds", "thousands", "scores", "total")
                        .contains(sentence.lower(head));
        if (number
                && parse.is(c + 1, Chunk.Kind.PREPOSITION)
                && parse.head(c + 1).equals("of")
                && parse.is(c + 2, Chunk.Kind.NOUN)) {
            return counted(parse, c + 2);
        }
        for (int to = chunk.to(); to > chunk.from(); to--) {
            for (int from = Math.max(chunk.from(), to - 2); from < to; from++) {
                Optional<String> of = lexicon.people().countedAs(words(sentence, from, to));
                if (of.isPresent() && to > head && !tollAfter(sentence, chunk, to)) {
                    return new Noun(of.get(), to, false);
                }
            }
        }
        boolean toll = lexicon.words().is("toll", sentence.lower(head));
        return new Noun(null, chunk.to(), number || toll);
    }

    /** "one woman dead": the dead are women. */
    private boolean tollAfter(Sentence sentence, Chunk chunk, int to) {
        return to == chunk.to()
                && to - 2 > chunk.from()
                && lexicon.words().is("toll", sentence.lower(to - 1))
                && lexicon.people().countedAs(sentence.lower(to - 2)).isPresent();
    }

    private static String words(Sentence sentence, int from, int to) {
        return to - from == 1 ? sentence.lower(from) : sentence.lower(from) + " " + sentence.lower(from + 1);
    }

    private static boolean partial(Parse parse, int c) {
        for (int k = c - 1; k >= Math.max(0, c - 4); k--) {
            if (PARTS.contains(parse.head(k))) {
                return true;
            }
        }
        return false;
    }

    /** "a triple murder", "a quadruple shooting": how many a noun of harm says were hit. */
    public Optional<Tally> manifold(Parse parse, int noun) {
        Sentence sentence = parse.sentence();
        Long number = noun == 0 ? null : MULTIPLES.get(sentence.lower(noun - 1));
        String measure = FOLD_MEASURES.get(sentence.lower(noun));
        if (number == null || measure == null) {
            return Optional.empty();
        }
        Quantity quantity = new Quantity(noun - 1, noun, number, number);
        return Optional.of(tally(measure, "", quantity, sentence.span(noun - 1, noun + 1), null));
    }

    /** Numbers of sorties, strikes, targets, missiles, troops and vehicles in a region. */
    public List<Tally> things(Parse parse, Region region, Set<String> measures) {
        List<Tally> tallies = new ArrayList<>();
        for (int c : parse.nounsIn(region)) {
            thing(parse, c, measures).ifPresent(tallies::add);
        }
        return tallies;
    }

    private Optional<Tally> thing(Parse parse, int c, Set<String> measures) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(c);
        Optional<Quantity> quantity = QuantityReader.first(sentence, chunk.from(), chunk.to());
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        boolean of = parse.is(c + 1, Chunk.Kind.PREPOSITION)
                && parse.head(c + 1).equals("of")
                && parse.is(c + 2, Chunk.Kind.NOUN);
        Chunk counted = of && quantity.get().to() >= chunk.to() ? parse.chunk(c + 2) : chunk;
        for (int from = counted.from(); from < counted.to(); from++) {
            Optional<String> measure = lexicon.words()
                    .table("measure-noun")
                    .longestAt(sentence, from)
                    .map(f -> f.value());
            boolean afterNumber = from >= quantity.get().to();
            if (measure.isPresent() && afterNumber && measures.contains(measure.get()) && from >= counted.head() - 1) {
                Span span = sentence.span(quantity.get().from(), counted.to());
                return Optional.of(tally(measure.get(), "", quantity.get(), span, null));
            }
        }
        return Optional.empty();
    }

    private static Tally tally(String measure, String of, Quantity number, Span span, String partOf) {
        return new Tally(measure, of, number.low(), number.high(), span.text(), span.start(), span.end(), partOf);
    }
}
