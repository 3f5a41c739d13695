package io.wireloom.dedupe.quotations;

import java.util.Collection;
import java.util.List;

/**
 * Two forms that are one quotation.
 *
 * @param one the smaller form id
 * @param other the greater one
 * @param otherSpeaker whether they are put in the mouths of two speakers
 * @param ofTheDay whether they may also be two statements of one make about two events, with another number or name in few words: then
 *     they are one quotation only in articles of the same days
 */
public record FormEdge(String one, String other, boolean otherSpeaker, boolean ofTheDay) {

    /** An edge between two forms, named in either order. */
    static FormEdge between(String formId, String otherId, boolean otherSpeaker, boolean ofTheDay) {
        return formId.compareTo(otherId) <= 0
                ? new FormEdge(formId, otherId, otherSpeaker, ofTheDay)
                : new FormEdge(otherId, formId, otherSpeaker, ofTheDay);
    }

    /** The edges between a form and those of the others that are one quotation with it. */
    public static List<FormEdge> of(Form form, Collection<Form> others) {
        return others.stream()
                .flatMap(other -> Likeness.between(form, other).stream())
                .toList();
    }

    /** The form at the other end. */
    public String far(String formId) {
        return one.equals(formId) ? other : one;
    }

    /** Whether the edge ends at a form. */
    public boolean touches(String formId) {
        return one.equals(formId) || other.equals(formId);
    }
}
