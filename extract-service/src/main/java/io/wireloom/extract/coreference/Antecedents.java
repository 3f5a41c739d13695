package io.wireloom.extract.coreference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Picks the mention that a pronoun plainly means. */
final class Antecedents {

    private static final int REACH = 2;

    private final List<Mention> current;
    private final List<List<Mention>> before;

    /**
     * @param current the mentions of the pronoun's own sentence that stand before it
     * @param before the mentions of the sentences before, the last sentence first
     */
    Antecedents(List<Mention> current, List<List<Mention>> before) {
        this.current = current;
        this.before = before;
    }

    /** The antecedent of a subject or of one's own: an earlier subject, rather one of the same sentence. */
    Optional<Mention> ofSubject(Pronoun pronoun, boolean reporting) {
        Optional<Mention> here = nearest(m -> m.subject() && m.reports() == reporting && pronoun.agrees(m))
                .or(() -> nearest(m -> m.subject() && pronoun.agrees(m)));
        return here.isPresent() ? here : earlier(pronoun, reporting);
    }

    /** The antecedent of an object: not the subject of its own verb. */
    Optional<Mention> ofObject(Predicate<Mention> agrees, Mention own) {
        Predicate<Mention> fits = agrees.and(m -> own == null || !m.same(own));
        Optional<Mention> here = only(current, fits);
        if (here.isPresent() || current.stream().anyMatch(fits)) {
            return here;
        }
        for (List<Mention> sentence : reach()) {
            Optional<Mention> found = only(sentence, fits).or(() -> first(sentence, m -> m.subject() && fits.test(m)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> earlier(Pronoun pronoun, boolean reporting) {
        for (List<Mention> sentence : reach()) {
            Optional<Mention> found = first(sentence, m -> m.subject() && m.reports() == reporting && pronoun.agrees(m))
                    .or(() -> first(sentence, m -> m.subject() && pronoun.agrees(m)));
            if (found.isPresent()) {
                return found;
            }
            if (sentence.stream().anyMatch(pronoun::agrees)) {
                return only(sentence, pronoun::agrees);
            }
        }
        return Optional.empty();
    }

    private List<List<Mention>> reach() {
        return before.subList(0, Math.min(REACH, before.size()));
    }

    private Optional<Mention> nearest(Predicate<Mention> fits) {
        for (int i = current.size() - 1; i >= 0; i--) {
            if (fits.test(current.get(i))) {
                return Optional.of(current.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention> first(List<Mention> mentions, Predicate<Mention> fits) {
        return mentions.stream().filter(fits).findFirst();
    }

    /** The one that fits when all that fit mean the same. */
    private static Optional<Mention> only(List<Mention> mentions, Predicate<Mention> fits) {
        List<Mention> fitting = mentions.stream().filter(fits).toList();
        boolean one = !fitting.isEmpty()
                && fitting.stream()
                        .allMatch(m -> m.same(fitting.get(0)) && !m.parties().isEmpty());
        return one ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
