package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tellings that were found to tell one event, so far. Equal tellings are held against others once, and so are equal circumstances. */
final class Cluster {

    private final List<Telling> members = new ArrayList<>();
    private final Map<String, List<Telling>> byKind = new HashMap<>();
    private final Map<Circumstances, Map<String, Telling>> forms = new HashMap<>();
    private final Map<String, List<Telling>> byArticle = new HashMap<>();

    Cluster add(Telling telling) {
        members.add(telling);
        byKind.computeIfAbsent(kind(telling), kind -> {
                    Telling said = telling.formId() == null
                            ? telling
                            : Form.of(telling).telling();
                    forms.computeIfAbsent(Circumstances.of(said), key -> new TreeMap<>())
                            .put(kind, said);
                    return new ArrayList<>();
                })
                .add(telling);
        byArticle.computeIfAbsent(telling.articleId(), id -> new ArrayList<>()).add(telling);
        return this;
    }

    List<Telling> members() {
        return members;
    }

    List<String> ids() {
        return members.stream().map(Telling::id).toList();
    }

    /** Its tellings that say one thing. */
    List<Telling> saying(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    int size() {
        return members.size();
    }

    void addAll(Cluster other) {
        members.addAll(other.members);
        other.byKind.forEach((kind, tellings) ->
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(tellings));
        other.forms.forEach((circumstances, said) ->
                forms.computeIfAbsent(circumstances, key -> new TreeMap<>()).putAll(said));
        other.byArticle.forEach((id, tellings) ->
                byArticle.computeIfAbsent(id, key -> new ArrayList<>()).addAll(tellings));
    }

    /** What each of its tellings says, by id, by the circumstances told. */
    Map<Circumstances, Map<String, Telling>> forms() {
        return forms;
    }

    /** Its tellings of an article. */
    Collection<Telling> in(String articleId) {
        return byArticle.getOrDefault(articleId, List.of());
    }

    Collection<String> articles() {
        return byArticle.keySet();
    }

    /** What tells equal tellings from others: the form; of one without, the claim itself. */
    static String kind(Telling telling) {
        return telling.formId() == null ? telling.id() : telling.formId();
    }
}
