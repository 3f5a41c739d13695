package io.wireloom.ingest.xml;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/**
 * Reads and writes XML documents. A document type may be there and is passed over: nothing is fetched and no entity it declares
 * is known. Damaged XML is read as far as it goes. Bounds: 16 MiB, 200 levels, 500,000 nodes.
 */
public final class XmlDocuments {

    private static final int MOST_BYTES = 16 << 20;
    private static final int DECLARATION_BYTES = 400;
    private static final Pattern DECLARATION =
            Pattern.compile("\\A[^<]{0,20}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w:.-]+)");

    private XmlDocuments() {}

    /** Reads an item's body; its media type may state the charset. */
    public static Document load(WireItem item) {
        return load(
                item.body(), WireFormat.charset(item.envelope().contentType()).orElse(null));
    }

    /**
     * Reads a document.
     *
     * @param declaredCharset what the sender says beside it; the document's own declaration goes first. Null when not stated
     * @throws UnusableItemException when it holds no element, is binary, or passes a bound
     */
    public static Document load(byte[] bytes, String declaredCharset) {
        return parse(decode(bytes, declaredCharset));
    }

    /** The characters of a document, declaration and all. */
    public static String decode(byte[] bytes, String declaredCharset) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        String own = declaration(bytes);
        String declared = own != null ? own : supported(declaredCharset);
        return TextDecoder.decode(bytes, declared != null && inFactUtf8(bytes, declared) ? "UTF-8" : declared);
    }

    /** Text whose every byte above ASCII is part of sound UTF-8 is no text of a one-byte charset, whatever it declares. */
    private static boolean inFactUtf8(byte[] bytes, String declared) {
        Charset charset = Charset.forName(declared);
        if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1) {
            return false;
        }
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .length()
                    < bytes.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads a document of which the characters are known. */
    public static Document parse(String text) {
        String ready = XmlText.ready(text);
        Document document = StrictXml.parse(ready).orElseGet(() -> LenientXml.parse(ready));
        if (document.getDocumentElement() == null) {
            throw new UnusableItemException(NOTHING_TO_READ, "the body holds no XML element");
        }
        return document;
    }

    /** Reads HTML, a page or a piece of one, as a document whose root is {@code body}. */
    public static Document html(String html) {
        return LenientXml.html(html);
    }

    /**
     * All bytes of a document.
     *
     * @throws UnusableItemException when there are more than are read
     */
    public static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    /** A new document without a root. */
    public static Document empty() {
        return TreeBuilder.empty();
    }

    /** A document as bytes, in UTF-8. */
    public static byte[] write(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document in memory can be written", e);
        }
    }

    private static UnusableItemException tooLarge() {
        return new UnusableItemException(TOO_LARGE, "the document is larger than " + MOST_BYTES + " bytes");
    }

    private static String declaration(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(start);
        // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
        return matcher.find() && !matcher.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")
                ? supported(matcher.group(1))
                : null;
    }

    private static String supported(String charset) {
        try {
            return charset != null && Charset.isSupported(charset) ? charset : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
