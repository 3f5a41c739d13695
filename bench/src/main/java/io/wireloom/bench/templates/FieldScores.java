package io.wireloom.bench.templates;

import io.wireloom.bench.report.Rate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts, over documents, the values of each field that are right, missing or too many. */
final class FieldScores {

    /** A value that only one side has. */
    record Miss(String document, Field field, Filler value, boolean missing) {}

    private final Map<Field, Rate> rates = new EnumMap<>(Field.class);
    private final List<Miss> misses = new ArrayList<>();

    /** Adds a document: values the gold marks as optional count neither when given nor when left out. */
    void add(GoldDocument gold, Map<Field, List<Filler>> given) {
        for (Field field : Field.values()) {
            add(gold.id(), field, gold.fields().getOrDefault(field, List.of()), given.getOrDefault(field, List.of()));
        }
    }

    private void add(String document, Field field, List<Filler> gold, List<Filler> given) {
        List<Filler> due =
                new ArrayList<>(gold.stream().filter(f -> !f.optional()).toList());
        List<Filler> free = gold.stream().filter(Filler::optional).toList();
        int wanted = due.size();
        int right = 0;
        int wrong = 0;
        for (Filler value : given) {
            if (take(due, value, field)) {
                right++;
            } else if (free.stream().noneMatch(f -> f.same(value, field.phrase()))) {
                wrong++;
                misses.add(new Miss(document, field, value, false));
            }
        }
        due.forEach(value -> misses.add(new Miss(document, field, value, true)));
        rates.merge(
                field,
                new Rate(right, wanted, (long) right + wrong),
                (a, b) -> a.plus(b.right(), b.gold(), b.system()));
    }

    private static boolean take(List<Filler> due, Filler value, Field field) {
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i).same(value, field.phrase())) {
                due.remove(i);
                return true;
            }
        }
        return false;
    }

    Rate rate(Field field) {
        return rates.getOrDefault(field, Rate.NONE);
    }

    List<Miss> misses() {
        return misses;
    }
}
