package io.wireloom.ingest.xml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Takes a document of several items apart into documents of one item each, with all that stands around the items in each. */
public final class XmlParts {

    private final Set<Node> items = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param items all items of one document */
    public XmlParts(List<XmlElement> items) {
        items.forEach(item -> {
            this.items.add(item.node());
            for (Node up = item.node().getParentNode(); up != null; up = up.getParentNode()) {
                above.add(up);
            }
        });
    }

    /** The document with only {@code item} of its items. */
    public Document only(XmlElement item) {
        Document part = XmlDocuments.empty();
        copy(item.node().getOwnerDocument().getDocumentElement(), part, part, item.node());
        return part;
    }

    private void copy(Node node, Node into, Document part, Node item) {
        if (items.contains(node) && node != item) {
            return;
        }
        if (!above.contains(node)) {
            into.appendChild(part.importNode(node, true));
            return;
        }
        Node copied = into.appendChild(part.importNode(node, false));
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            copy(child, copied, part, item);
        }
    }
}
