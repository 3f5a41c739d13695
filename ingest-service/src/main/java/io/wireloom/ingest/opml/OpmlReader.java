package io.wireloom.ingest.opml;

import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.opml.io.impl.OPML20Parser;
import com.rometools.rome.io.FeedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/** Reads lists of feeds. Documents with a DTD, and with it every entity, are refused. */
public final class OpmlReader {

    private static final int LONGEST_TEXT = 500;

    private OpmlReader() {}

    /**
     * The feeds of a list, in its order; outlines without an address only group those inside them.
     *
     * @throws BadListException when it is no list of feeds, or one too large or too deep
     */
    public static List<ListedFeed> read(byte[] opml) {
        Document document = parse(opml);
        Element root = document.getRootElement();
        if (!root.getName().equalsIgnoreCase("opml") || root.getChild("body") == null) {
            throw new BadListException("the document's root is " + root.getName() + "; expected opml with a body");
        }
        List<ListedFeed> feeds = new ArrayList<>();
        try {
            Opml list = (Opml) new OPML20Parser().parse(document, false, Locale.ROOT);
            collect(list.getOutlines(), null, feeds);
        } catch (FeedException | IllegalArgumentException e) {
            throw new BadListException("the document is no OPML: " + e.getMessage());
        }
        return feeds;
    }

    private static Document parse(byte[] opml) {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setXMLFilter(new BoundedXml());
        builder.setExpandEntities(false);
        try {
            return builder.build(new ByteArrayInputStream(opml));
        } catch (JDOMException | IOException e) {
            throw new BadListException("the document cannot be read as XML: " + e.getMessage());
        }
    }

    private static void collect(List<Outline> outlines, String category, List<ListedFeed> feeds) {
        for (Outline outline : outlines) {
            String title = text(outline.getTitle() == null ? outline.getText() : outline.getTitle());
            String url = text(outline.getXmlUrl());
            boolean feed = url != null || "rss".equalsIgnoreCase(outline.getType());
            if (feed) {
                feeds.add(new ListedFeed(title, url, category));
            }
            boolean groups = !feed && title != null;
            String inner = !groups ? category : category == null ? title : category + "/" + title;
            collect(outline.getChildren(), inner, feeds);
        }
    }

    private static String text(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
