package io.wireloom.ingest.xml;

import io.wireloom.ingest.xml.TreeBuilder.Attribute;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.w3c.dom.Document;

/** Damaged XML, and HTML, read by jsoup as far as it goes. Goes through the tree without recursion. */
final class LenientXml implements NodeVisitor {

    /** What a prefix that nobody declared stands for, so that {@code media:title} is not taken for {@code title}. */
    private static final String UNDECLARED = "undeclared:";

    private final TreeBuilder tree = new TreeBuilder();
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    private LenientXml() {
        scopes.push(Map.of("xml", XMLConstants.XML_NS_URI));
    }

    /** The document; without a root when there is no element. */
    static Document parse(String text) {
        return converted(Parser.xmlParser().parseInput(text, ""));
    }

    /** A page or a piece of one. */
    static Document html(String html) {
        return converted(Parser.htmlParser().parseInput(html, "").body());
    }

    private static Document converted(Element root) {
        LenientXml converter = new LenientXml();
        root.traverse(converter);
        return converter.tree.document();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            tree.text(text.getWholeText());
        } else if (node instanceof Element element && !(node instanceof org.jsoup.nodes.Document)) {
            scopes.push(scope(element));
            Map<String, Attribute> attributes = new LinkedHashMap<>();
            element.attributes().forEach(attribute -> {
                String name = name(attribute.getKey());
                if (!name.equals("xmlns")) {
                    attributes.put(name, new Attribute(attributeNamespace(name), attribute.getValue()));
                }
            });
            String name = name(element.tagName());
            tree.open(namespace(prefix(name)), name, attributes);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element && !(node instanceof org.jsoup.nodes.Document)) {
            scopes.pop();
            tree.close();
        }
    }

    private Map<String, String> scope(Element element) {
        Map<String, String> declared = new HashMap<>();
        element.attributes().forEach(attribute -> {
            String name = attribute.getKey();
            if (name.equals("xmlns")) {
                declared.put("", attribute.getValue());
            } else if (name.startsWith("xmlns:") && !attribute.getValue().isEmpty()) {
                declared.put(name.substring(6), attribute.getValue());
            }
        });
        if (declared.isEmpty()) {
            return scopes.peek();
        }
        Map<String, String> scope = new HashMap<>(scopes.peek());
        scope.putAll(declared);
        return scope;
    }

    private String attributeNamespace(String name) {
        String prefix = prefix(name);
        if (prefix.equals("xmlns")) {
            return XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
        }
        return prefix.isEmpty() ? null : namespace(prefix);
    }

    private String namespace(String prefix) {
        String declared = scopes.peek().get(prefix);
        if (declared != null) {
            return declared.isEmpty() ? null : declared;
        }
        return prefix.isEmpty() ? null : UNDECLARED + prefix;
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /** A name as XML allows it: jsoup takes any characters. */
    private static String name(String found) {
        String[] parts = found.split(":", 2);
        String last = legal(parts[parts.length - 1]);
        return parts.length == 1 || parts[0].isEmpty() ? last : legal(parts[0]) + ":" + last;
    }

    private static String legal(String part) {
        String name = part.replaceAll("[^\\p{L}\\p{Nd}_.-]", "_");
        return name.isEmpty() || !(Character.isLetter(name.charAt(0)) || name.charAt(0) == '_') ? "_" + name : name;
    }
}
