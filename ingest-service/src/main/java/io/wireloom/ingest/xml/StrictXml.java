package io.wireloom.ingest.xml;

import io.wireloom.ingest.xml.TreeBuilder.Attribute;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Well-formed XML, read by the platform's own parser, which refuses every document type. */
final class StrictXml extends DefaultHandler {

    private final TreeBuilder tree = new TreeBuilder();
    private final StringBuilder text = new StringBuilder();

    private StrictXml() {}

    /** The document; empty when {@code text} is not well-formed. */
    static Optional<Document> parse(String text) {
        StrictXml handler = new StrictXml();
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(new StringReader(text)));
            return Optional.of(handler.tree.document());
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser has these features", e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        flush();
        Map<String, Attribute> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            boolean declaration = name.equals("xmlns") || name.startsWith("xmlns:");
            String namespace = declaration ? XMLConstants.XMLNS_ATTRIBUTE_NS_URI : orNull(attributes.getURI(i));
            all.put(name, new Attribute(namespace, attributes.getValue(i)));
        }
        tree.open(orNull(uri), qName, all);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        flush();
        tree.close();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }

    private void flush() {
        tree.text(text.toString());
        text.setLength(0);
    }

    private static String orNull(String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
