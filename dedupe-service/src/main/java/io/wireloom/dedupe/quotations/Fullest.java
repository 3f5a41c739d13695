package io.wireloom.dedupe.quotations;

import io.wireloom.dedupe.quotations.Speakers.Relation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chooses what a form is set beside: the fullest of the forms that are one quotation with it. Not that of a whole chain of them, of
 * which the ends may have no word in common.
 */
public final class Fullest {

    private Fullest() {}

    /**
     * Whether a form is a phrase that speakers use without quoting each other: of those who are quoted with it, two others are not
     * the same either.
     *
     * @param elsewhere the forms that are one quotation with it in the mouths of others
     */
    public static boolean common(Collection<Form> elsewhere) {
        return !witnesses(elsewhere).isEmpty();
    }

    /** Two of the forms that show that a form is {@link #common}; none when it is not. */
    static List<Form> witnesses(Collection<Form> elsewhere) {
        Map<QuotedSpeaker, Form> bySpeaker = new LinkedHashMap<>();
        elsewhere.forEach(form -> bySpeaker.putIfAbsent(form.speaker(), form));
        List<Form> forms = List.copyOf(bySpeaker.values());
        for (int i = 0; i < forms.size(); i++) {
            for (int j = i + 1; j < forms.size(); j++) {
                if (Speakers.relation(forms.get(i).speaker(), forms.get(j).speaker()) == Relation.OTHER) {
                    return List.of(forms.get(i), forms.get(j));
                }
            }
        }
        return List.of();
    }

    /**
     * The occurrence that a form is set beside; its own first where it is the fullest.
     *
     * @param edges those of the form
     * @param standings the form's and, by form id, those at the other ends of its edges
     */
    public static Occurrence beside(String formId, Collection<FormEdge> edges, Map<String, Standing> standings) {
        Standing own = standings.get(formId);
        Stream<Standing> others = edges.stream()
                .filter(edge -> standings.containsKey(edge.far(formId)))
                .filter(edge -> usable(edge, own, standings.get(edge.far(formId))))
                .map(edge -> standings.get(edge.far(formId)));
        return Stream.concat(Stream.of(own), others)
                .min(Standing.FULLEST)
                .orElse(own)
                .first();
    }

    private static boolean usable(FormEdge edge, Standing own, Standing other) {
        boolean commonplace = edge.otherSpeaker() && (own.common() || other.common());
        boolean apart = edge.ofTheDay() && !own.ofTheDaysOf(other);
        return !commonplace && !apart && !own.withinOneArticle(other);
    }
}
