package io.wireloom.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which parts of a message are its own text and which are copy that it carries.
 *
 * @param plain the text as plain text; null when there is none
 * @param html the text as a page; null when there is none
 * @param top the part that holds the text, with its alternatives; null when there is none
 * @param attached the parts that can be wire copy, in order
 */
record MailBody(Mime plain, Mime html, Mime top, List<Mime> attached) {

    private static final Pattern COPY_TYPE = Pattern.compile(
            "message/rfc822|text/(?!calendar|vcard|x-vcard|directory|css|csv|rtf|javascript).+|application/(?:.+\\+)?(?:json|xml)|application/x-ndjson");
    private static final Pattern COPY_NAME =
            Pattern.compile(".+\\.(?:txt|xml|json|nitf|ninjs|tst|anpa|iptc|html?|eml|ndjson|jsonl|newsml)");
    private static final Pattern READABLE = Pattern.compile("(?:text|multipart)/.+");
    private static final Pattern LEFT_TO_NAME =
            Pattern.compile("application/(?:octet-stream|x-unknown|download|x-download|force-download|binary)");

    /** Finds the parts of a message. */
    static MailBody of(Mime message) {
        Search search = new Search();
        search.look(message, message, 1);
        return new MailBody(search.plain, search.html, search.top, search.attached);
    }

    private static boolean isCopy(Mime part) {
        String name = part.fileName() == null ? "" : part.fileName().toLowerCase(Locale.ROOT);
        return COPY_TYPE.matcher(part.type()).matches()
                || (LEFT_TO_NAME.matcher(part.type()).matches()
                        && COPY_NAME.matcher(name).matches());
    }

    private static final class Search {
        private final List<Mime> attached = new ArrayList<>();
        private Mime plain;
        private Mime html;
        private Mime top;
        private int count;

        /** @param branch the outermost part below the message's mixed parts that {@code part} lies in */
        void look(Mime part, Mime branch, int depth) {
            if (++count > Mime.MOST_PARTS || depth > Mime.DEEPEST) {
                return;
            }
            String type = part.type();
            List<Mime> inner = part.parts();
            if (!inner.isEmpty()) {
                boolean mixed = !type.equals("multipart/alternative") && !type.equals("multipart/related");
                inner.forEach(child -> look(child, mixed ? child : branch, depth + 1));
            } else if (apart(part, depth)) {
                attach(part);
            } else if (READABLE.matcher(type).matches() && inTop(branch)) {
                takeText(part, type);
            }
        }

        /** The message itself is no attachment, whatever name its text has, unless it is another message. */
        private static boolean apart(Mime part, int depth) {
            return depth > 1 ? part.attachment() : part.type().equals("message/rfc822");
        }

        private void attach(Mime part) {
            if (isCopy(part)) {
                attached.add(part);
            }
        }

        private void takeText(Mime part, String type) {
            if (type.equals("text/html")) {
                html = html == null ? part : html;
            } else {
                plain = plain == null ? part : plain;
            }
        }

        private boolean inTop(Mime branch) {
            top = top == null ? branch : top;
            return top == branch;
        }
    }
}
