package io.wireloom.dedupe.quotations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Likeness likeness = new Likeness(form);
        return others.stream().flatMap(other -> likeness.to(other).stream()).toList();
    }

    /** The edges by the id of each form that they end at. */
    public static Map<String, List<FormEdge>> byEnd(Collection<FormEdge> edges) {
        Map<String, List<FormEdge>> byEnd = new HashMap<>();
        edges.forEach(edge -> {
            byEnd.computeIfAbsent(edge.one, end -> new ArrayList<>()).add(edge);
            byEnd.computeIfAbsent(edge.other, end -> new ArrayList<>()).add(edge);
        });
        return byEnd;
    }

    /** The form at the other end. */
    public String far(String formId) {
        return one.equals(formId) ? other : one;
    }
}
