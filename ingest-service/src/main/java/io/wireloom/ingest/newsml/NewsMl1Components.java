package io.wireloom.ingest.newsml;

import io.wireloom.ingest.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The content of a NewsML 1 item. Components lie inside one another; those of an equivalents list are renderings of the same
 * content, of which the first that holds text is taken.
 */
final class NewsMl1Components {

    private static final Pattern CAPTIONS = Pattern.compile("(?i)caption|legend");
    private static final Pattern PICTURES = Pattern.compile("(?i)photo|picture|image|graphic|video");

    private final boolean wantCaptions;
    private final List<XmlElement> found = new ArrayList<>();

    private NewsMl1Components(boolean wantCaptions) {
        this.wantCaptions = wantCaptions;
    }

    /** The elements that hold the story. */
    static List<XmlElement> texts(XmlElement item) {
        return find(item, false);
    }

    /** The elements that hold the texts of pictures. */
    static List<XmlElement> captions(XmlElement item) {
        return find(item, true);
    }

    private static List<XmlElement> find(XmlElement item, boolean captions) {
        NewsMl1Components search = new NewsMl1Components(captions);
        item.all("NewsComponent").forEach(component -> search.component(component, false));
        return search.found;
    }

    private void component(XmlElement component, boolean ofPicture) {
        String role = component.attribute("Role", "FormalName");
        boolean caption = ofPicture
                || (role != null
                        && (CAPTIONS.matcher(role).find()
                                || PICTURES.matcher(role).find()));
        boolean picture = caption
                || component.all("ContentItem/MediaType").stream()
                        .anyMatch(type -> type.attribute("FormalName") != null
                                && PICTURES.matcher(type.attribute("FormalName"))
                                        .find());
        boolean alternatives = "yes".equalsIgnoreCase(component.attribute("EquivalentsList"));
        int before = found.size();
        for (XmlElement child : component.children()) {
            if (alternatives && found.size() > before) {
                return;
            }
            if (child.is("NewsComponent")) {
                component(child, picture);
            } else if (child.is("ContentItem") && picture == wantCaptions) {
                content(child);
            }
        }
    }

    private void content(XmlElement content) {
        for (String path : List.of("DataContent", "Encoding/DataContent")) {
            for (XmlElement data : content.all(path)) {
                boolean encoded = "base64".equalsIgnoreCase(content.attribute("Encoding", "Notation"));
                if (data.text() != null && !encoded) {
                    found.add(data);
                }
            }
        }
    }
}
