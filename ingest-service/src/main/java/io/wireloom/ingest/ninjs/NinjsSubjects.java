package io.wireloom.ingest.ninjs;

import io.wireloom.ingest.copy.Stated;
import java.util.List;

/** What an item is about: its subjects, and the places, people and organisations it names. */
final class NinjsSubjects {

    private static final List<String> PLAIN = List.of("subject", "subjects");
    private static final List<String> KINDS = List.of(
            "genre",
            "genres",
            "service",
            "place",
            "places",
            "person",
            "people",
            "organisation",
            "organisations",
            "event",
            "events",
            "object",
            "objects");

    private NinjsSubjects() {}

    static void add(Stated.Builder stated, Fields item) {
        PLAIN.forEach(name -> item.all(name).forEach(subject -> add(stated, subject, null)));
        KINDS.forEach(name -> item.all(name).forEach(subject -> add(stated, subject, name.replaceFirst("s$", ""))));
        item.get("keywords")
                .forEach(keyword -> stated.subject("keyword", null, keyword.isTextual() ? keyword.asText() : null));
    }

    private static void add(Stated.Builder stated, Fields subject, String kind) {
        String scheme = subject.text("scheme");
        String code = subject.text("code", "qcode");
        String uri = subject.text("uri");
        if (code == null && uri != null) {
            int end = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
            scheme = end == 0 ? scheme : uri.substring(0, end);
            code = uri.substring(end);
        }
        stated.subject(
                scheme == null ? kind : scheme, code, Fields.first(subject.text("name"), subject.text("literal")));
    }
}
