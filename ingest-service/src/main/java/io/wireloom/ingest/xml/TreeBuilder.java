package io.wireloom.ingest.xml;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.wire.UnusableItemException;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMException;
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
        Element element = element(namespace, name);
        attributes.forEach((key, attribute) -> set(element, key, attribute));
        if (open == document && document.getDocumentElement() != null) {
            // What follows the root's end, as in a document whose end tags are wrong, belongs to it all the same.
            open = document.getDocumentElement();
        }
        open = open.appendChild(element);
    }

    /** A name that XML does not allow, as damaged copy has it, becomes one that it does. */
    private Element element(String namespace, String name) {
        try {
            return document.createElementNS(namespace, name);
        } catch (DOMException e) {
            return document.createElementNS(null, "_" + name.replaceAll("[^A-Za-z0-9_.-]", "_"));
        }
    }

    private static void set(Element element, String name, Attribute attribute) {
        try {
            element.setAttributeNS(attribute.namespace, name, attribute.value);
        } catch (DOMException e) {
            element.setAttribute("_" + name.replaceAll("[^A-Za-z0-9_.-]", "_"), attribute.value);
        }
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
