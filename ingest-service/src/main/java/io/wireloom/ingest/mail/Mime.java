package io.wireloom.ingest.mail;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a message: its headers, its content and the parts inside it. Reads what is broken as far as it goes. */
final class Mime {

    /** Mailing programs nest three or four deep. */
    static final int DEEPEST = 8;

    /** Most parts of one message. */
    static final int MOST_PARTS = 500;

    private static final Pattern BOUNDARY = Pattern.compile(
            "boundary\\s?=\\s?(?:\"(?<quoted>[^\"]{1,100})\"|(?<bare>[^\\s;\"]{1,100}))", Pattern.CASE_INSENSITIVE);

    private static final Session SESSION = Session.getInstance(new Properties());

    private final MimePart part;

    private Mime(MimePart part) {
        this.part = part;
    }

    /**
     * The outermost part of a message.
     *
     * @throws UnusableItemException when the bytes have no message's header
     */
    static Mime message(byte[] bytes) {
        int start = 0;
        while (start < bytes.length
                && (bytes[start] == ' ' || bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == '\t')) {
            start++;
        }
        try {
            return new Mime(new MimeMessage(SESSION, new ByteArrayInputStream(bytes, start, bytes.length - start)));
        } catch (MessagingException e) {
            throw new UnusableItemException(UNDECODABLE, "the e-mail's header cannot be read: " + e.getMessage());
        }
    }

    /** A header field as it stands; null when the part has none of that name. */
    String header(String name) {
        try {
            return part.getHeader(name, null);
        } catch (MessagingException e) {
            return null;
        }
    }

    /** The media type in lower case, {@code text/plain} when none is stated. */
    String type() {
        String type = contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || !type.contains("/") ? "text/plain" : type;
    }

    /** The whole Content-Type field. */
    String contentType() {
        String field = header("Content-Type");
        return field == null ? "text/plain" : field.replaceAll("\\s+", " ");
    }

    /** The name of the file it is; null when it is none. */
    String fileName() {
        try {
            return HeaderText.decode(part.getFileName());
        } catch (MessagingException e) {
            return null;
        }
    }

    /** Whether it is to be shown apart from the message's text. */
    boolean attachment() {
        String disposition = header("Content-Disposition");
        boolean apart = disposition != null
                && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        return apart || fileName() != null || type().equals("message/rfc822");
    }

    /** The parts of a multipart; empty for any other, and for one whose boundary is missing. */
    List<Mime> parts() {
        if (!type().startsWith("multipart/")) {
            return List.of();
        }
        List<Mime> parts = new ArrayList<>();
        byte[] raw = raw();
        refuseMany(raw);
        try {
            MimeMultipart multipart = new MimeMultipart(new ByteArrayDataSource(raw, contentType()));
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                if (child instanceof MimeBodyPart body) {
                    parts.add(new Mime(body));
                }
            }
        } catch (MessagingException e) {
            return parts;
        }
        return parts;
    }

    private static String name(Matcher boundary) {
        return boundary.group("quoted") == null ? boundary.group("bare") : boundary.group("quoted");
    }

    /** Parting costs far more than counting. */
    private void refuseMany(byte[] raw) {
        Matcher boundary = BOUNDARY.matcher(contentType());
        String mark = "\n--" + (boundary.find() ? name(boundary) : "");
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            if (++count > MOST_PARTS) {
                throw new UnusableItemException(
                        TOO_LARGE, "the e-mail has more than the " + MOST_PARTS + " parts allowed");
            }
        }
    }

    /** The content as it was sent, before the transfer encoding is undone. */
    byte[] raw() {
        try (InputStream stream = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return stream.readAllBytes();
        } catch (IOException | MessagingException e) {
            return new byte[0];
        }
    }

    /** The content with its transfer encoding undone, as far as that goes. */
    byte[] content() {
        byte[] raw = raw();
        String encoding = header("Content-Transfer-Encoding");
        if (encoding == null) {
            return raw;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try (InputStream stream = MimeUtility.decode(
                new ByteArrayInputStream(raw), encoding.strip().toLowerCase(Locale.ROOT))) {
            stream.transferTo(decoded);
        } catch (IOException | MessagingException e) {
            return decoded.size() == 0 ? raw : decoded.toByteArray();
        }
        return decoded.toByteArray();
    }

    /** The content as text. */
    String text() {
        byte[] content = content();
        try {
            // ASCII is what programs declare that know nothing of charsets.
            String declared = WireFormat.charset(contentType())
                    .filter(name -> !name.equalsIgnoreCase("us-ascii"))
                    .orElse(null);
            return TextDecoder.decode(content, declared);
        } catch (UnusableItemException e) {
            return TextDecoder.decode(content, null);
        }
    }

    /** The header lines of which the names start with none of {@code without}, in lower case, each with its line end. */
    String headerLines(String... without) {
        StringBuilder lines = new StringBuilder();
        try {
            Enumeration<String> all = part instanceof MimeMessage message
                    ? message.getAllHeaderLines()
                    : ((MimeBodyPart) part).getAllHeaderLines();
            while (all.hasMoreElements()) {
                String line = all.nextElement();
                String name = line.toLowerCase(Locale.ROOT);
                if (Arrays.stream(without).noneMatch(name::startsWith)) {
                    lines.append(line).append("\r\n");
                }
            }
        } catch (MessagingException e) {
            return lines.toString();
        }
        return lines.toString();
    }
}
