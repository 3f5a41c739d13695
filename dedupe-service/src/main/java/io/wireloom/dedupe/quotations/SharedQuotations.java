package io.wireloom.dedupe.quotations;

import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the list of an article's quotations that stand in other articles too. */
public final class SharedQuotations {

    private SharedQuotations() {}

    /**
     * Each quotation beside the fullest form of it; none that itself is the fullest, or stands beside one of the same article.
     *
     * @param occurrences all quotations of one article
     * @param standings by form id, those of the occurrences with what they are set beside, and those of these
     */
    public static List<SharedQuotation> of(Collection<Occurrence> occurrences, Map<String, Standing> standings) {
        Map<Occurrence, List<Occurrence>> parts = new LinkedHashMap<>();
        occurrences.stream()
                .sorted(Comparator.comparingInt(Occurrence::number))
                .filter(occurrence -> standings.containsKey(occurrence.formId()))
                .forEach(occurrence -> {
                    Occurrence beside = standings.get(occurrence.formId()).beside();
                    if (!beside.articleId().equals(occurrence.articleId())) {
                        parts.computeIfAbsent(beside, key -> new ArrayList<>()).add(occurrence);
                    }
                });
        List<SharedQuotation> shared = new ArrayList<>();
        parts.forEach((beside, of) -> shared.addAll(beside(beside, of, standings)));
        shared.sort(Comparator.comparingInt(SharedQuotation::start));
        return List.copyOf(shared);
    }

    private static List<SharedQuotation> beside(
            Occurrence beside, List<Occurrence> parts, Map<String, Standing> standings) {
        Form fullest = standings.get(beside.formId()).form();
        List<Form> forms =
                parts.stream().map(part -> standings.get(part.formId()).form()).toList();
        List<List<Drift>> drifts = Departure.of(forms, fullest);
        List<SharedQuotation> shared = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Occurrence part = parts.get(i);
            shared.add(new SharedQuotation(
                    part.start(),
                    part.end(),
                    beside.articleId(),
                    beside.start(),
                    beside.end(),
                    drifts.get(i),
                    forms.get(i).speakerName(),
                    Objects.requireNonNull(fullest).speakerName()));
        }
        return shared;
    }
}
