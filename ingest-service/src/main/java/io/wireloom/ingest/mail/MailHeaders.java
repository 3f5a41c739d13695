package io.wireloom.ingest.mail;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.desk.TakeKey;
import io.wireloom.ingest.time.MailDate;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message's header says of the story in it. */
final class MailHeaders {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw)(?:\\[\\d{1,4}])?\\s?:\\s*+|\\[[^\\]]{1,40}]\\s++)++",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER =
            Pattern.compile("(?<order>[^:\u2013\u2014-]{4,40}?)\\s{0,20}[:\u2013\u2014-]\\s*+(?<rest>\\S.*)");
    /** Words of desks only; "Recall: Carmaker pulls back cars" is news. */
    private static final Pattern DESK_WORD = Pattern.compile(
            "\\b(?:kill|elim(?:ination)?|mandatory|story|notice|withh[eo]ld)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OBJECT =
            Pattern.compile("\\b(?:story|item|report|dispatch)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{3,250}>");

    private MailHeaders() {}

    /** Begins a story's metadata with what the header states. */
    static Stated.Builder of(Mime message) {
        Stated.Builder stated = Stated.builder();
        stated.itemId(messageId(message.header("Message-ID")));
        stated.publisher(sender(message.header("From")));
        stated.language(language(message.header("Content-Language")));
        MailDate date = MailDate.read(message.header("Date"));
        if (date != null) {
            stated.published(date.instant()).zone(date.zone());
        }
        String subject = HeaderText.decode(message.header("Subject"));
        if (subject != null) {
            String headline = PREFIX.matcher(subject).replaceFirst("").strip();
            stated.headline(headline).status(orderOf(headline));
        }
        return stated;
    }

    private static Status orderOf(String subject) {
        Matcher order = ORDER.matcher(subject);
        if (!order.matches()) {
            return TakeKey.status(subject);
        }
        boolean ofADesk = DESK_WORD.matcher(order.group("order")).find()
                || OBJECT.matcher(order.group("rest")).find();
        return ofADesk ? TakeKey.status(order.group("order")) : null;
    }

    private static String messageId(String field) {
        Matcher matcher = MESSAGE_ID.matcher(field == null ? "" : field);
        return matcher.find() ? matcher.group() : null;
    }

    private static String sender(String field) {
        if (field == null) {
            return null;
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(field, false);
            if (addresses.length > 0) {
                String name = HeaderText.decode(addresses[0].getPersonal());
                return name == null || name.isBlank() ? addresses[0].getAddress() : name;
            }
        } catch (AddressException e) {
            return HeaderText.decode(field);
        }
        return HeaderText.decode(field);
    }

    private static String language(String field) {
        return field != null && field.strip().matches("[A-Za-z]{2}(?:-[A-Za-z]{2})?")
                ? field.strip().substring(0, 2).toLowerCase(Locale.ROOT)
                : null;
    }
}
