package io.wireloom.ingest.mail;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.html.HtmlReader;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.text.PlainTextReader;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text of an e-mail as a story. What is attached to it is none of its text; {@link MailUnpacker} hands that out. */
public final class MailReader implements CopyReader {

    /** A page whose text is this much longer than the plain one holds what the plain one leaves out. */
    private static final double RICHER = 1.2;

    private static final Pattern MARKUP =
            Pattern.compile("<(?:p|br|div|h[1-6])\\b[^>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final HtmlReader PAGES = new HtmlReader();

    @Override
    public WireFormat format() {
        return WireFormat.EMAIL;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        Mime message = Mime.message(item.body());
        MailBody body = MailBody.of(message);
        Stated.Builder stated = MailHeaders.of(message);
        List<Line> lines = lines(body, stated, item, feed);
        if (lines.isEmpty()) {
            throw new UnusableItemException(
                    NOTHING_TO_READ,
                    body.attached().isEmpty()
                            ? "the e-mail has no text"
                            : "the e-mail has no text of its own, only attachments");
        }
        return new Draft(stated.build(), lines);
    }

    private static List<Line> lines(MailBody body, Stated.Builder stated, WireItem item, FeedProfile feed) {
        String plain = body.plain() == null
                ? ""
                : MailText.of(body.plain().text(), body.plain().contentType());
        EditorForm form = EditorForm.of(plain).orElse(null);
        if (form != null) {
            return formLines(form, stated, item, feed);
        }
        List<Line> plainLines = PlainTextReader.lines(plain);
        if (body.html() != null) {
            List<Line> page = page(body.html().text(), item, feed);
            if (letters(page) > letters(plainLines) * RICHER) {
                return page;
            }
        }
        return plainLines;
    }

    private static List<Line> formLines(EditorForm form, Stated.Builder stated, WireItem item, FeedProfile feed) {
        form.into(stated);
        List<Line> lines = new ArrayList<>();
        if (form.summary() != null) {
            lines.add(Line.of(Line.Role.STANDFIRST, form.summary()));
        }
        lines.addAll(
                MARKUP.matcher(form.body()).find()
                        ? page(form.body(), item, feed)
                        : PlainTextReader.lines(form.body()));
        return lines;
    }

    private static List<Line> page(String html, WireItem item, FeedProfile feed) {
        WireItem page = new WireItem(
                html.getBytes(StandardCharsets.UTF_8), item.envelope().ofPart("text/html; charset=utf-8", null));
        return PAGES.read(page, feed).lines().stream()
                .filter(line -> !line.text().startsWith(">"))
                .toList();
    }

    private static long letters(List<Line> lines) {
        return lines.stream()
                .mapToLong(line -> LineShape.key(line.text()).length())
                .sum();
    }
}
