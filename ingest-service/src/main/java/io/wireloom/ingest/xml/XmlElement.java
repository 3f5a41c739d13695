package io.wireloom.ingest.xml;

import io.wireloom.ingest.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * An element, looked at by local names whatever their capitals: which prefix, or which year's namespace, a sender writes plays no
 * part. A path is names with slashes between them, each a child of the one before.
 */
public final class XmlElement {

    private final Element node;

    private XmlElement(Element node) {
        this.node = node;
    }

    public static XmlElement root(Document document) {
        return new XmlElement(document.getDocumentElement());
    }

    public static XmlElement of(Element node) {
        return new XmlElement(node);
    }

    /** The element itself. */
    public Element node() {
        return node;
    }

    /** Its name without prefix. */
    public String name() {
        return local(node);
    }

    public boolean is(String name) {
        return name().equalsIgnoreCase(name);
    }

    /** An attribute's value; null when it is absent or blank. */
    public String attribute(String name) {
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (local(attribute).equalsIgnoreCase(name)
                    && !"xmlns".equals(attribute.getPrefix())
                    && !attribute.getValue().isBlank()) {
                return attribute.getValue().strip();
            }
        }
        return null;
    }

    /** The elements directly in it. */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(new XmlElement(element));
            }
        }
        return children;
    }

    /** The elements at the end of a path, in document order. */
    public List<XmlElement> all(String path) {
        List<XmlElement> found = List.of(this);
        for (String name : path.split("/")) {
            found = found.stream()
                    .flatMap(element -> element.children().stream())
                    .filter(child -> child.is(name))
                    .toList();
        }
        return found;
    }

    /** The first element at the end of a path. */
    public Optional<XmlElement> first(String path) {
        return all(path).stream().findFirst();
    }

    /** The elements of a name inside it at any depth, in document order. */
    public List<XmlElement> descendants(String name) {
        List<XmlElement> found = new ArrayList<>();
        Node at = node;
        while ((at = next(at)) != null) {
            if (at instanceof Element element && local(element).equalsIgnoreCase(name)) {
                found.add(new XmlElement(element));
            }
        }
        return found;
    }

    /** All text inside it as one line; null when there is none. */
    public String text() {
        String text = Characters.squeeze(Characters.clean(node.getTextContent()));
        return text.isEmpty() ? null : text;
    }

    /** The text of the first element at the end of a path that has any; null when none has. */
    public String text(String path) {
        return all(path).stream()
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** An attribute of the first element at the end of a path that has it; null when none has. */
    public String attribute(String path, String name) {
        return all(path).stream()
                .map(element -> element.attribute(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The node that follows in document order, while inside this element. */
    private Node next(Node at) {
        if (at.getFirstChild() != null) {
            return at.getFirstChild();
        }
        Node up = at;
        while (up != node && up.getNextSibling() == null) {
            up = up.getParentNode();
        }
        return up == node ? null : up.getNextSibling();
    }

    private static String local(Node named) {
        String name = named.getLocalName();
        return name != null
                ? name
                : named.getNodeName().substring(named.getNodeName().indexOf(':') + 1);
    }
}
