package io.wireloom.ingest.nitf;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.markup.BodyLines;
import io.wireloom.ingest.markup.StatedDateline;
import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.time.StatedTimes;
import io.wireloom.ingest.xml.XmlElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a NITF body says; each null when it does not.
 *
 * @param headline the main headline
 * @param byline who wrote it, without their titles
 * @param dateline where it was written
 * @param day the day of its dateline
 * @param distributor the agency that sends it out
 * @param note what it says to editors
 * @param lines the lines below the headline
 */
public record NitfBody(
        String headline,
        String byline,
        StatedDateline dateline,
        LocalDate day,
        String distributor,
        String note,
        List<Line> lines) {

    /** Reads a {@code nitf} element, or its {@code body} alone. */
    public static NitfBody of(XmlElement nitf) {
        XmlElement body = nitf.is("body") ? nitf : nitf.first("body").orElse(nitf);
        Optional<XmlElement> head = body.first("body.head");
        String headline = head.map(h -> first(h, "hedline/hl1", "headline/hl1", "hedline", "headline"))
                .orElse(null);
        StatedDateline dateline = head.map(NitfBody::dateline).orElse(StatedDateline.NONE);
        return new NitfBody(
                headline,
                head.map(NitfBody::byline).orElse(null),
                dateline,
                head.map(h -> h.attribute("dateline/story.date", "norm"))
                        .flatMap(StatedTimes::day)
                        .orElse(null),
                head.map(h -> h.text("distributor")).orElse(null),
                head.map(NitfBody::note).orElse(null),
                lines(body, head.orElse(null), dateline, headline));
    }

    private static List<Line> lines(XmlElement body, XmlElement head, StatedDateline dateline, String headline) {
        List<Line> story = body.first("body.content")
                .map(BodyLines::of)
                .orElseGet(() -> head == null ? BodyLines.of(body) : List.of());
        List<Line> lines = new ArrayList<>();
        if (head != null) {
            Stream.concat(head.all("hedline/hl2").stream(), head.all("headline/hl2").stream())
                    .map(XmlElement::text)
                    .filter(Objects::nonNull)
                    .forEach(text -> lines.add(Line.of(Role.STANDFIRST, text)));
            head.all("abstract").forEach(summary -> BodyLines.of(summary)
                    .forEach(line ->
                            lines.add(line.role() == Role.CAPTION ? line : Line.of(Role.STANDFIRST, line.text()))));
        }
        lines.removeIf(line -> repeats(line, headline) || story.stream().anyMatch(own -> repeats(line, own.text())));
        lines.addAll(dateline.over(story));
        lines.addAll(story);
        body.all("body.end/tagline").forEach(tagline -> lines.addAll(BodyLines.of(tagline)));
        return lines;
    }

    private static boolean repeats(Line line, String text) {
        return text != null && LineShape.key(line.text()).equals(LineShape.key(text));
    }

    private static String byline(XmlElement head) {
        String names = head.all("byline").stream()
                .map(NitfBody::withoutTitles)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String withoutTitles(XmlElement byline) {
        String text = Objects.requireNonNullElse(byline.text(), "");
        for (XmlElement title : byline.descendants("byttl")) {
            text = title.text() == null ? text : text.replace(title.text(), " ");
        }
        return Characters.squeeze(text).replaceFirst("(?<![\\s,;])[\\s,;]++$", "");
    }

    private static StatedDateline dateline(XmlElement head) {
        XmlElement dateline = head.first("dateline").orElse(null);
        if (dateline == null) {
            return StatedDateline.NONE;
        }
        String city = first(dateline, "location/city", "location/sublocation", "location");
        return city != null ? new StatedDateline(city, null) : StatedDateline.of(dateline.text());
    }

    private static String note(XmlElement head) {
        return head.all("note").stream()
                .filter(note -> !"pa".equals(note.attribute("type")))
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String first(XmlElement element, String... paths) {
        return Stream.of(paths)
                .map(element::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
