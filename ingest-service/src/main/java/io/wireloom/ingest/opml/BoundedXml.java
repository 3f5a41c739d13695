package io.wireloom.ingest.opml;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Ends the reading of a document that is too deep or too large, before a tree is built of it: building one costs depth times size. */
final class BoundedXml extends XMLFilterImpl {

    private static final int DEEPEST = 30;
    private static final int MOST_ELEMENTS = 20_000;

    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST) {
            throw new SAXException("its elements lie more than " + DEEPEST + " deep in one another");
        }
        if (++elements > MOST_ELEMENTS) {
            throw new SAXException("it has more than " + MOST_ELEMENTS + " elements");
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        depth--;
        super.endElement(uri, localName, name);
    }
}
