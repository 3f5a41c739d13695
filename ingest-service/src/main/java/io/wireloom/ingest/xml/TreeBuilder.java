package io.wireloom.ingest.xml;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.wire.UnusableItemException;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds a document element by element, within the bounds of depth and number. */
final class TreeBuilder {

    static final int DEEPEST = 200;
    private static final int MOST_NODES = 500_000;

    private final Document document = empty();
    private Node open = document;
    private int depth;
    private int nodes;

    /**
     * Opens an element.
     *
     * @param namespace null for none
     * @param attributes names with their prefixes, each with namespace and value
     */
    void open(String namespace, String name, Map<String, Attribute> attributes) {
        if (++depth > DEEPEST) {
            throw new UnusableItemException(
                    TOO_LARGE, "elements lie more than " + DEEPEST + " deep inside one another");
        }
        count(1 + attributes.size());
        Element element = document.createElementNS(namespace, name);
        attributes.forEach((key, attribute) -> element.setAttributeNS(attribute.namespace, key, attribute.value));
        if (open == document && document.getDocumentElement() != null) {
            // What follows the root's end, as in a document whose end tags are wrong, belongs to it all the same.
            open = document.getDocumentElement();
        }
        open = open.appendChild(element);
    }

    void close() {
        depth--;
        open = depth == 0 ? document : open.getParentNode();
    }

    void text(String text) {
        if (open == document || text.isEmpty()) {
            return;
        }
        count(1);
        open.appendChild(document.createTextNode(text));
    }

    /** The document; without a root when nothing was opened. */
    Document document() {
        return document;
    }

    private void count(int more) {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new UnusableItemException(
                    TOO_LARGE, "the document has more than " + MOST_NODES + " elements, attributes and texts");
        }
    }

    static Document empty() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform makes XML documents", e);
        }
    }

    /** An attribute's namespace, null for none, and value. */
    record Attribute(String namespace, String value) {}
}
