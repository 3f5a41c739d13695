package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tellings that were found to tell one event, so far. Equal tellings are held against others once. */
final class Cluster {

    private final List<Telling> members = new ArrayList<>();
    private final Map<String, Telling> forms = new TreeMap<>();
    private final Map<String, List<Telling>> byArticle = new HashMap<>();

    Cluster add(Telling telling) {
        members.add(telling);
        forms.computeIfAbsent(
                kind(telling),
                id -> telling.formId() == null ? telling : Form.of(telling).telling());
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
        return members.stream().filter(telling -> kind(telling).equals(kind)).toList();
    }

    int size() {
        return members.size();
    }

    void addAll(Cluster other) {
        members.addAll(other.members);
        forms.putAll(other.forms);
        other.byArticle.forEach((id, tellings) ->
                byArticle.computeIfAbsent(id, key -> new ArrayList<>()).addAll(tellings));
    }

    /** What each of its tellings says, by id. */
    Map<String, Telling> forms() {
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
