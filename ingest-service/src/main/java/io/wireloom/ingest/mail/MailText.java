package io.wireloom.ingest.mail;

import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The running text of a mail without what mailing programs and lists put around it. */
final class MailText {

    private static final Pattern SIGNATURE = Pattern.compile("--\\s?|_{20,}|-{20,}");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:Sent|Gesendet|Envoy\u00e9|Enviado) (?:from|via|von|depuis|desde) (?:my |mein\\w* |mon |mi )?.{2,40}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_FOOTER = Pattern.compile(
            "\\b(?:unsubscribe|mailing list|to opt out|abbestellen|d\u00e9sabonner)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT = Pattern.compile(
            "(?:\\b(?:ph|phone|tel|telephone|mobile|mob|cell|fax|m|t|skype|twitter|e-?mail|web|www)\\b[^\\p{L}]{0,3}\\s?[:.+(\\d@w]|@[\\w.-]{3,}|www\\.)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFIDENTIAL = Pattern.compile(
            "\\b(?:e-?mail|message)\\b.{0,80}\\b(?:confidential|privileged|intended (?:only|solely))\\b",
            Pattern.CASE_INSENSITIVE);
    /** An agency's initials and the writer's, which end a story: {@code NWA al/kp}. */
    private static final Pattern SIGN_OFF = Pattern.compile("\\p{Lu}{2,5} \\p{Ll}{2,3}(?:/(?:\\p{Ll}{2,3})?+)*+");

    private static final Pattern FORWARD = Pattern.compile(
            "(?:-{2,}\\s*(?:Forwarded message|Original Message|Weitergeleitete Nachricht|Message transf\u00e9r\u00e9)\\s*-{2,}|Begin forwarded message:)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARDED_FIELD = Pattern.compile(
            "\\*?(?:From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Betreff|An|De|Objet|\u00c0)\\s?:\\*?\\s.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLY = Pattern.compile(
            "(?:On|Am|Le)\\s.{6,200}(?:wrote|schrieb.{0,80}|a \u00e9crit)\\s?:", Pattern.CASE_INSENSITIVE);
    private static final int FOOTER_LINES = 12;
    private static final int COVERING_WORDS = 40;
    private static final int MOST_SIGNATURE_LINES = 25;

    private MailText() {}

    /**
     * The text of a plain part.
     *
     * @param contentType its Content-Type field; says whether lines flow (RFC 3676)
     */
    static String of(String text, String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"']", "");
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        String lines = type.contains("format=flowed") ? flowed(unified, type.contains("delsp=yes")) : unified;
        return String.join("\n", without(List.of(lines.split("\n", -1))));
    }

    /** Lines that end with a space go on in the next; a line of the signature mark alone does not. */
    private static String flowed(String text, boolean deleteSpace) {
        StringBuilder joined = new StringBuilder();
        for (String raw : text.split("\n", -1)) {
            String line = raw.startsWith(" ") ? raw.substring(1) : raw;
            if (line.endsWith(" ") && !line.equals("-- ")) {
                joined.append(deleteSpace ? line.substring(0, line.length() - 1) : line);
            } else {
                joined.append(line).append('\n');
            }
        }
        return joined.toString();
    }

    private static List<String> without(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean forwardHead = false;
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (FORWARD.matcher(line).matches()) {
                forwardHead = true;
                // What stands above a forwarded message was written to go with it, when it is a few words.
                if (words(kept) < COVERING_WORDS) {
                    kept.clear();
                }
            } else if (forwardHead && headLine(line, begun)) {
                begun |= !line.isEmpty();
            } else if (SIGNATURE.matcher(lines.get(i)).matches() && signs(lines, i)) {
                break;
            } else if (!foreign(line)) {
                forwardHead &= line.isEmpty();
                kept.add(lines.get(i));
            }
        }
        return kept.subList(0, textEnd(kept));
    }

    private static boolean headLine(String line, boolean begun) {
        return line.isEmpty() ? !begun : FORWARDED_FIELD.matcher(line).matches();
    }

    private static boolean foreign(String line) {
        return line.startsWith(">")
                || REPLY.matcher(line).matches()
                || DEVICE.matcher(line).matches();
    }

    /** Where the writer's own lines, with numbers to call and the firm's warnings, begin at the end of a text. */
    private static int textEnd(List<String> lines) {
        int start = lines.size();
        boolean contact = false;
        for (int i = lines.size() - 1; i > 0 && lines.size() - i <= MOST_SIGNATURE_LINES; i--) {
            String line = lines.get(i).strip();
            if (SIGN_OFF.matcher(line).matches()) {
                return i;
            }
            boolean warning =
                    CONFIDENTIAL.matcher(line.length() > 1_000 ? "" : line).find();
            if (!line.isEmpty()
                    && !warning
                    && (LineShape.endsSentence(line) || LineShape.words(line).size() > 9)) {
                break;
            }
            contact |= warning || (line.length() <= 200 && CONTACT.matcher(line).find());
            start = i;
        }
        return contact ? start : lines.size();
    }

    /** Whether what follows a rule is a signature or a list's footer: the mark itself says so, a mere rule needs few lines below. */
    private static boolean signs(List<String> lines, int at) {
        String mark = lines.get(at).strip();
        List<String> below = lines.subList(at + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        boolean list = below.stream().anyMatch(line -> LIST_FOOTER.matcher(line).find());
        return below.size() <= FOOTER_LINES && (mark.equals("--") || list);
    }

    private static int words(List<String> lines) {
        return lines.stream()
                .mapToInt(line -> line.isBlank() ? 0 : line.strip().split("\\s+").length)
                .sum();
    }
}
