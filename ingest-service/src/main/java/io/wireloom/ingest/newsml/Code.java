package io.wireloom.ingest.newsml;

import io.wireloom.ingest.xml.XmlElement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A value of a controlled vocabulary, as NewsML-G2 writes it: {@code qcode}, {@code uri} or {@code literal}.
 *
 * @param scheme the vocabulary; null when not stated
 * @param code the code in it; null when only a name is given
 * @param name its name; null when none is given
 */
record Code(String scheme, String code, String name) {

    static Code of(XmlElement element) {
        String qcode = element.attribute("qcode");
        if (qcode != null) {
            int colon = qcode.indexOf(':');
            return new Code(colon <= 0 ? null : qcode.substring(0, colon), qcode.substring(colon + 1), nameOf(element));
        }
        String uri = element.attribute("uri");
        if (uri != null) {
            int end = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
            return new Code(end == 0 ? null : uri.substring(0, end), uri.substring(end), nameOf(element));
        }
        String name = nameOf(element);
        return new Code(null, null, name != null ? name : element.attribute("literal"));
    }

    /** Its name for readers; null when none is given. */
    static String nameOf(XmlElement element) {
        List<XmlElement> names = element.all("name");
        return names.stream()
                .filter(name -> name.text() != null)
                .sorted(Comparator.comparing(Code::shortForm))
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What to call it: its name, else its literal or its code. */
    static String label(XmlElement element) {
        Code code = of(element);
        String literal = element.attribute("literal");
        return code.name != null
                ? code.name
                : literal != null ? literal : code.code != null ? code.code : element.text();
    }

    private static boolean shortForm(XmlElement name) {
        String role = name.attribute("role");
        return role != null && role.matches("(?i).*(?:mnemonic|short)");
    }
}
