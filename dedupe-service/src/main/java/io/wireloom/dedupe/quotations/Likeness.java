package io.wireloom.dedupe.quotations;

import io.wireloom.dedupe.quotations.Speakers.Relation;
import io.wireloom.dedupe.quotations.WordAlignment.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether two forms are one quotation: enough equal words of substance in one order. Symmetric, a function of the two alone.
 * What a form has in common with some words is found once, however many speakers use them.
 */
final class Likeness {

    /** Equal words that two forms have at least; a shorter one must stand whole in the other, in the mouth of the same speaker. */
    private static final int FEWEST = 5;

    /** From here on a stretch of equal words is one speech, however much the outlets cut off at its sides. */
    private static final int LONG = 8;

    /** Words that another speaker's quotation shares at least. */
    private static final int FEWEST_OF_OTHER = 7;

    private static final int CONTENT = 2;
    private static final int CONTENT_OF_UNCLEAR = 3;
    private static final int CONTENT_OF_OTHER = 4;

    /** Equal content words that a changed number or name takes on each side, lest a stock sentence about other things be taken for the same. */
    private static final int CONTENT_PER_FACT = 4;

    private static final int SEVERAL = 2;

    /** With so many the rest is the same beyond doubt. */
    private static final int AMPLE_CONTENT_PER_FACT = 8;

    /** Content words exchanged, for each that is equal, at most. */
    private static final double MOST_OTHER_CONTENT = 0.5;

    private static final double SHARE = 0.5;
    private static final double EQUAL = 0.6;
    private static final double SHARE_OF_OTHER = 0.7;

    /** What officials everywhere say: between two speakers it tells of no common source. */
    private static final Set<String> FORMULAS = Set.of(
            ("thoughts prayers victims victim families family condolences condolence deepest sincere heart hearts"
                            + " strongest possible terms term condemn condemns condemned condemnation concern concerned concerns"
                            + " deeply gravely seriously heinous cowardly justice perpetrators responsible brought bring full weight"
                            + " law investigation investigating ongoing comment matter matters happy pleased delighted honor proud"
                            + " thank thanks grateful support solidarity stand together people right wrong time work working hard"
                            + " need needs want important good bad situation parties sides side restraint calm peace peaceful"
                            + " dialog solution political government international community violence terrorism terrorist terrorists"
                            + " act acts country countries nation world committed continue believe think know hope say going")
                    .split(" "));

    private final Form form;
    private final Map<String, Common> byWords = new HashMap<>();

    /** @param form that others are held against */
    Likeness(Form form) {
        this.form = form;
    }

    /** What makes two forms one quotation; empty when they are not. */
    static Optional<FormEdge> between(Form one, Form other) {
        return new Likeness(one).to(other);
    }

    /** What makes another form one quotation with this one; empty when it is not. */
    Optional<FormEdge> to(Form other) {
        Common common = byWords.computeIfAbsent(
                other.words(),
                words -> new Common(
                        WordAlignment.of(form.wording(), other.wording()), Math.min(form.size(), other.size())));
        Relation relation = Speakers.relation(form.speaker(), other.speaker());
        return common.suffices(relation)
                ? Optional.of(FormEdge.between(
                        form.formId(), other.formId(), relation == Relation.OTHER, common.mayBeOfTwoEvents()))
                : Optional.empty();
    }

    private static final class Common {
        private final int shorter;
        private final int equal;
        private final int content;
        private final int telling;
        private final int exchanged;
        private final int otherContent;
        private final int facts;
        private final boolean whole;

        Common(WordAlignment alignment, int shorter) {
            this.shorter = shorter;
            List<QuotedWord> words = alignment.matches().stream()
                    .map(match -> alignment.first().get(match.first()))
                    .toList();
            List<Gap> gaps = alignment.matches().isEmpty() ? List.of() : alignment.gaps();
            List<Gap> unlike = gaps.stream().filter(gap -> !gap.alike()).toList();
            int alike = gaps.stream()
                    .filter(Gap::alike)
                    .mapToInt(gap -> Math.min(gap.first().size(), gap.second().size()))
                    .sum();
            equal = words.size() + alike;
            content = (int) words.stream().filter(QuotedWord::content).count();
            telling = (int) words.stream()
                    .filter(QuotedWord::content)
                    .filter(word -> !FORMULAS.contains(word.form()))
                    .count();
            exchanged = unlike.stream()
                    .mapToInt(gap -> gap.first().isEmpty() || gap.second().isEmpty()
                            ? 1
                            : Math.max(gap.first().size(), gap.second().size()))
                    .sum();
            List<Gap> ends = words.isEmpty() ? List.of() : List.of(alignment.head(), alignment.tail());
            List<Gap> changes = Stream.concat(unlike.stream(), ends.stream().filter(Gap::exchanges))
                    .toList();
            otherContent = changes.stream()
                    .filter(gap -> !gap.first().isEmpty() && !gap.second().isEmpty())
                    .mapToInt(gap -> Math.max(content(gap.first()), content(gap.second())))
                    .sum();
            facts = (int) changes.stream().filter(Common::changesFact).count();
            whole = unlike.isEmpty();
        }

        private static int content(List<QuotedWord> run) {
            return (int) run.stream().filter(QuotedWord::content).count();
        }

        boolean suffices(Relation relation) {
            if (otherContent > MOST_OTHER_CONTENT * content) {
                return false;
            }
            if (facts > 0 && (equal < LONG || content <= CONTENT_PER_FACT * facts)) {
                return false;
            }
            return switch (relation) {
                case SAME -> close(CONTENT) || (whole && equal >= shorter && content >= CONTENT);
                case UNCLEAR -> close(CONTENT_OF_UNCLEAR);
                case DOUBTFUL, OTHER ->
                    equal >= FEWEST_OF_OTHER
                            && content >= CONTENT_OF_OTHER
                            && telling >= CONTENT_OF_UNCLEAR
                            && equal >= SHARE_OF_OTHER * (equal + exchanged)
                            && equal >= SHARE_OF_OTHER * shorter;
            };
        }

        boolean mayBeOfTwoEvents() {
            boolean otherFacts = facts > 0 && content <= AMPLE_CONTENT_PER_FACT * facts;
            return otherFacts || (otherContent >= SEVERAL && content <= CONTENT_PER_FACT * otherContent);
        }

        private boolean close(int least) {
            boolean same = equal >= EQUAL * (equal + exchanged);
            boolean much = equal >= FEWEST && content >= least && equal >= SHARE * shorter;
            boolean stretch = equal >= LONG && content >= CONTENT_OF_OTHER;
            return same && (much || stretch);
        }

        /** Whether the words exchanged are numbers or names on both sides. */
        private static boolean changesFact(Gap gap) {
            return fact(gap.first()) && fact(gap.second());
        }

        private static boolean fact(List<QuotedWord> run) {
            return run.stream().anyMatch(word -> word.number() || word.name());
        }
    }
}
