package io.wireloom.ingest.nitf;

import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.xml.XmlElement;
import java.util.Objects;
import java.util.stream.Stream;

/** What a NITF head says the story is about. */
final class NitfSubjects {

    /** The IPTC's scheme of eight-digit subject codes, which NITF means when it names no other. */
    private static final String SUBJECT_CODES = "subj";

    private NitfSubjects() {}

    static void add(Stated.Builder stated, XmlElement head) {
        head.descendants("tobject.subject").forEach(subject -> {
            String owner = subject.attribute("tobject.subject.ipr");
            stated.subject(
                    owner == null || owner.equals("IPTC") ? SUBJECT_CODES : owner,
                    subject.attribute("tobject.subject.refnum"),
                    Stream.of(
                                    subject.attribute("tobject.subject.detail"),
                                    subject.attribute("tobject.subject.matter"),
                                    subject.attribute("tobject.subject.type"))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null));
        });
        head.all("docdata/evloc").forEach(place -> stated.subject("evloc", null, place.attribute("city")));
        head.all("docdata/identified-content").stream()
                .flatMap(content -> content.children().stream())
                .forEach(content -> identified(stated, content));
        head.all("docdata/key-list/keyword").forEach(keyword -> stated.subject("keyword", null, keyword(keyword)));
    }

    private static void identified(Stated.Builder stated, XmlElement content) {
        if (content.is("classifier")) {
            String name = content.text() != null ? content.text() : content.attribute("value");
            stated.subject(
                    content.attribute("type"),
                    content.attribute("idsrc") == null ? null : content.attribute("value"),
                    name);
        } else {
            String code = Stream.of("value", "location-code", "idsrc")
                    .map(content::attribute)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            stated.subject(content.name(), code, content.text());
        }
    }

    static String keyword(XmlElement keyword) {
        return keyword.attribute("key") != null ? keyword.attribute("key") : keyword.text();
    }
}
