package io.wireloom.ingest.newsml;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.xml.XmlElement;
import java.util.List;

/** The items of a NewsML-G2 document. */
final class G2Items {

    private G2Items() {}

    /** All of its items, of whatever kind. */
    static List<XmlElement> all(XmlElement root) {
        return root.is("newsMessage")
                ? root.all("itemSet").stream()
                        .flatMap(set -> set.children().stream())
                        .toList()
                : List.of(root);
    }

    /**
     * The item of a document with a single one.
     *
     * @throws UnusableItemException when it holds none, or one that tells no news
     */
    static XmlElement single(XmlElement root) {
        List<XmlElement> items = all(root);
        if (items.isEmpty()) {
            throw new UnusableItemException(NOTHING_TO_READ, "the news message holds no item");
        }
        XmlElement item = items.get(0);
        if (!item.is("newsItem") && !item.is("packageItem")) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "a " + item.name() + " tells no news; a newsItem or a packageItem does");
        }
        return item;
    }
}
