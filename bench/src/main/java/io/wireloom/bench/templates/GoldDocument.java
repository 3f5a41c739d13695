package io.wireloom.bench.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A document's fields as its templates fill them.
 *
 * @param id the document
 * @param set the part of the corpus that it belongs to
 * @param fields what a system should give, and what it may
 */
record GoldDocument(String id, String set, Map<Field, List<Filler>> fields) {

    private static final Map<String, Field> PHRASE_SLOTS = Map.of(
            "perp_org_id", Field.PERP_ORG,
            "perp_ind_id", Field.PERP_IND,
            "hum_tgt_name", Field.VICTIM,
            "hum_tgt_desc", Field.VICTIM,
            "inc_instr_id", Field.WEAPON,
            "phys_tgt_id", Field.TARGET);

    static GoldDocument of(JsonNode line) {
        GoldDocument document = new GoldDocument(
                line.path("id").asText(), line.path("set").asText(), new EnumMap<>(Field.class));
        JsonNode derived = line.path("derived");
        int index = 0;
        for (JsonNode template : line.path("templates")) {
            document.read(template, derived.path(index++));
        }
        return document;
    }

    private void read(JsonNode template, JsonNode derived) {
        boolean optional = template.path("optional").asBoolean();
        add(Field.RELEVANCE, new Filler(List.of("relevant"), optional));
        derived.path("type").forEach(alternatives -> add(Field.TYPE, new Filler(texts(alternatives), optional)));
        for (JsonNode date : derived.path("dates")) {
            List<String> days = texts(date.path("iso"));
            if (!days.isEmpty()) {
                add(Field.DATE, new Filler(days.subList(days.size() - 1, days.size()), optional));
            }
        }
        for (JsonNode alternatives : derived.path("locations")) {
            location(alternatives, optional);
        }
        JsonNode slots = template.path("slots");
        PHRASE_SLOTS.forEach((slot, field) -> slots.path(slot).forEach(filler -> phrase(field, filler, optional)));
        for (JsonNode effect : slots.path("hum_tgt_effect")) {
            List<String> values = texts(effect.path("value"));
            if (values.contains("DEATH")) {
                phrase(Field.KILLED, effect, optional || values.size() > 1);
            }
            if (values.contains("INJURY")) {
                phrase(Field.INJURED, effect, optional || values.size() > 1);
            }
        }
    }

    private void location(JsonNode alternatives, boolean optional) {
        List<List<String>> paths = new ArrayList<>();
        alternatives.forEach(path -> paths.add(texts(path)));
        List<String> countries =
                paths.stream().filter(path -> !path.isEmpty()).map(path -> path.get(0)).distinct().toList();
        if (!countries.isEmpty()) {
            add(Field.COUNTRY, new Filler(countries, optional));
            List<String> path = paths.get(0);
            path.stream().skip(1).forEach(name -> add(Field.PLACE, new Filler(List.of(name), optional)));
        }
    }

    private void phrase(Field field, JsonNode filler, boolean optional) {
        List<String> forms = texts(filler.path("alts")).stream()
                .filter(form -> !form.equals("-") && !form.isBlank())
                .map(GoldDocument::plain)
                .toList();
        if (!forms.isEmpty()) {
            add(field, new Filler(forms, optional || filler.path("optional").asBoolean()));
        }
    }

    /** A key's {@code DESCRIPTION": "NAME} describes whom another slot names: the description alone, without marks. */
    private static String plain(String form) {
        int colon = form.indexOf("\": \"");
        return (colon < 0 ? form : form.substring(0, colon)).replace("\\\"", "").replace("\"", "");
    }

    /** The same value told in two templates is one; it has to be given when either says so. */
    private void add(Field field, Filler filler) {
        List<Filler> known = fields.computeIfAbsent(field, f -> new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).same(filler, false)) {
                known.set(i, new Filler(known.get(i).forms(), known.get(i).optional() && filler.optional()));
                return;
            }
        }
        known.add(filler);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
