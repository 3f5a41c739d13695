package io.wireloom.dedupe.quotations;

import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.dedupe.quotations.Speakers.Relation;
import io.wireloom.dedupe.quotations.WordAlignment.Gap;
import io.wireloom.dedupe.quotations.WordAlignment.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How an article's form of a quotation departs from a fuller one. */
final class Departure {

    /** So many more words in place of others: some were left out. */
    private static final int LEFT_OUT = 3;

    private final Form form;
    private final Form fullest;
    private final WordAlignment alignment;

    private Departure(Form form, Form fullest) {
        this.form = form;
        this.fullest = fullest;
        this.alignment = WordAlignment.of(form.wording(), fullest.wording());
    }

    /**
     * The drifts of several forms in which one article gives parts of a quotation: what one leaves out and another gives is not
     * left out.
     *
     * @return as many as there are forms, in their order
     */
    static List<List<Drift>> of(List<Form> forms, Form fullest) {
        List<Departure> parts =
                forms.stream().map(form -> new Departure(form, fullest)).toList();
        List<List<Drift>> drifts = new ArrayList<>();
        for (Departure part : parts) {
            drifts.add(part.drifts(parts));
        }
        return drifts;
    }

    private List<Drift> drifts(List<Departure> parts) {
        List<Drift> drifts = new ArrayList<>();
        if (!alignment.matches().isEmpty()) {
            if (cut(parts)) {
                drifts.add(Drift.CUT);
            }
            if (altered()) {
                drifts.add(Drift.ALTERED);
            }
        }
        if (Speakers.relation(form.speaker(), fullest.speaker()) == Relation.OTHER) {
            drifts.add(Drift.REATTRIBUTED);
        }
        return drifts;
    }

    private boolean altered() {
        boolean inside = alignment.gaps().stream().anyMatch(gap -> Gap.spoken(gap.first()) > 0 && !gap.alike());
        return inside || alignment.head().exchanges() || alignment.tail().exchanges();
    }

    /** Whether words of the fullest form that stand in or next to this part are in no part. */
    private boolean cut(List<Departure> parts) {
        BitSet covered = new BitSet();
        parts.forEach(part -> covered.or(part.covered()));
        BitSet own = covered();
        int first = own.nextSetBit(0);
        int last = own.length() - 1;
        int before = covered.previousSetBit(first - 1);
        int after = covered.nextSetBit(last + 1);
        int to = after < 0 ? fullest.wording().size() : after;
        for (int i = before + 1; i < to; i++) {
            if (!covered.get(i) && alignment.second().get(i).spoken()) {
                return true;
            }
        }
        return false;
    }

    /** The words of the fullest form that this part gives, or has others in place of. */
    private BitSet covered() {
        BitSet covered = new BitSet();
        List<Match> matches = alignment.matches();
        for (int i = 0; i < matches.size(); i++) {
            covered.set(matches.get(i).second());
            if (i > 0) {
                cover(
                        covered,
                        matches.get(i - 1).second() + 1,
                        alignment
                                .first()
                                .subList(
                                        matches.get(i - 1).first() + 1,
                                        matches.get(i).first()),
                        alignment
                                .second()
                                .subList(
                                        matches.get(i - 1).second() + 1,
                                        matches.get(i).second()));
            }
        }
        if (!matches.isEmpty()) {
            ends(covered);
        }
        return covered;
    }

    private static void cover(BitSet covered, int from, List<QuotedWord> here, List<QuotedWord> there) {
        Gap gap = new Gap(here, there);
        boolean inPlace = Gap.spoken(here) > 0 && Gap.spoken(there) - Gap.spoken(here) < LEFT_OUT;
        if (!gap.empty() && (gap.alike() || inPlace)) {
            covered.set(from, from + there.size());
        }
    }

    private void ends(BitSet covered) {
        Gap head = alignment.head();
        Gap tail = alignment.tail();
        if (head.exchanges() || head.alike()) {
            covered.set(0, head.second().size());
        }
        if (tail.exchanges() || tail.alike()) {
            covered.set(
                    alignment.second().size() - tail.second().size(),
                    alignment.second().size());
        }
    }
}
