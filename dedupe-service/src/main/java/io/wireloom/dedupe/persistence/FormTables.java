package io.wireloom.dedupe.persistence;

import com.dynatrace.hash4j.hashing.Hashing;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.incidents.Form;
import io.wireloom.dedupe.incidents.FormPairs.Candidate;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.persistence.Sql.Bodied;
import io.wireloom.dedupe.weaving.Recollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What claims say, under the keys that it is found by. */
final class FormTables {

    private static final String ADD =
            """
            insert into dedupe.telling_form (form_id, joining, body)
            select r."formId", false, r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as ("formId" text),
                unnest(cast(:bodies as text[]))) as r("formId", body)
            on conflict do nothing""";

    private static final String ADD_KEYS =
            """
            insert into dedupe.telling_form_key (blocking_key, form_id)
            select r.key, r."formId"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(key bigint, "formId" text)
            on conflict do nothing""";

    private static final String CANDIDATES =
            """
            select distinct form_id from dedupe.telling_form_key where blocking_key in (
                select cast(jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)) as bigint))""";

    private static final String BODIES =
            """
            select body from dedupe.telling_form where form_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private final Sql sql;
    private final Recollection recollection;

    FormTables(Sql sql, Recollection recollection) {
        this.sql = sql;
        this.recollection = recollection;
    }

    /** Stores the forms of tellings. */
    Uni<Void> save(Collection<Telling> tellings) {
        Map<String, Candidate> forms = new TreeMap<>();
        tellings.forEach(telling -> forms.computeIfAbsent(telling.formId(), id -> remembered(Form.of(telling))));
        List<Bodied> rows = new ArrayList<>();
        List<Map<String, Object>> keys = new ArrayList<>();
        forms.forEach((id, form) -> {
            rows.add(new Bodied(Map.of("formId", id), MessageCodec.writeText(form.form())));
            form.keys().forEach(key -> keys.add(Map.of("key", hash(key), "formId", id)));
        });
        return sql.runForBodied(rows, ADD).chain(() -> sql.runFor(keys, ADD_KEYS));
    }

    private Candidate remembered(Form form) {
        Candidate known = recollection.form(form.id());
        if (known == null) {
            known = Candidate.of(form);
            recollection.note(known);
        }
        return known;
    }

    private static long hash(String key) {
        return Hashing.komihash5_0().hashCharsToLong(key);
    }

    Uni<List<Form>> forms(Collection<String> formIds) {
        return known(formIds).map(known -> known.stream().map(Candidate::form).toList());
    }

    Uni<List<Candidate>> candidates(Set<String> keys) {
        List<Long> hashes = keys.stream().map(FormTables::hash).toList();
        return sql.texts(CANDIDATES, Map.of("keys", hashes)).chain(this::known);
    }

    /** Reads those forms that are not remembered. */
    private Uni<List<Candidate>> known(Collection<String> formIds) {
        List<Candidate> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String id : formIds) {
            Candidate form = recollection.form(id);
            if (form == null) {
                missing.add(id);
            } else {
                known.add(form);
            }
        }
        return missing.isEmpty()
                ? Uni.createFrom().item(known)
                : sql.texts(BODIES, Map.of("ids", missing)).map(bodies -> {
                    bodies.forEach(body -> known.add(remembered(Sql.read(body, Form.class))));
                    return known;
                });
    }
}
