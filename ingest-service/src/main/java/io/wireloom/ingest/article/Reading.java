package io.wireloom.ingest.article;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Dateline;
import io.wireloom.contracts.Article.Source;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.desk.Slug;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** An item's lines as far as they are read without knowing the page's time, and what is known from them and beside them. */
final class Reading {

    private static final Article.Handling NOTHING_SAID = new Article.Handling(null, null, null, null, null, null);

    private final Stated stated;
    private final DeskNotes notes;
    private final Head head;
    private final Story story;
    private final FeedProfile feed;
    private final Envelope envelope;

    Reading(Draft draft, FeedProfile feed, Envelope envelope) {
        this.stated = draft.stated();
        this.notes = DeskNotes.of(Furniture.remove(draft.lines()));
        this.head = Head.read(notes.lines(), stated.headline());
        this.story = new Story(head.rest(), Story.marked(notes.lines()));
        this.feed = feed;
        this.envelope = envelope;
    }

    /**
     * How the item stands to its story's other items, once its parts have been read. What calls itself a take but has a dateline
     * of its own is the story told anew: a further take goes on in the middle of it.
     */
    Form form() {
        Form form = stated.form().equals(Form.WHOLE) ? notes.form() : stated.form();
        return form instanceof Form.Addition && story.dateline() != null ? Form.WHOLE : form;
    }

    /** Whether the item tells nothing, although it is no withdrawal and no note. */
    boolean tellsNothing() {
        boolean withdrawn = notes.kill() || (stated.status() != null && stated.status() != Status.USABLE);
        return form().equals(Form.WHOLE)
                && !stated.bare()
                && !withdrawn
                && head.headline() == null
                && head.rest().stream().noneMatch(line -> line.text().matches("(?s).*\\p{L}{2}.*"));
    }

    PageTime time() {
        return PageTime.of(stated, head, envelope.published(), feed.zone());
    }

    /** Asked once: the story collects on its way what the copy says of its sources. */
    List<Part> parts(PageTime time) {
        List<Line> rest = head.rest();
        List<Part> parts = new ArrayList<>(head.parts());
        parts.addAll(LiveBlog.isOne(rest) ? new LiveBlog(time, story).parts(rest) : story.parts(rest));
        return parts;
    }

    String headline() {
        return head.headline();
    }

    String byline() {
        return head.byline() != null ? head.byline() : stated.byline();
    }

    String url() {
        return stated.url() != null ? stated.url() : envelope.url();
    }

    Status status() {
        if (envelope.status() != null) {
            return envelope.status();
        }
        if (notes.kill()) {
            return Status.CANCELED;
        }
        return stated.status() == null ? Status.USABLE : stated.status();
    }

    Long version() {
        Long version = envelope.version() != null ? envelope.version() : stated.version();
        return status() == Status.CANCELED && version == null ? Normaliser.AFTER_ALL_VERSIONS : version;
    }

    String note() {
        return Stream.of(stated.editNote(), notes.editNote())
                .filter(Objects::nonNull)
                .distinct()
                .reduce((first, second) -> first + "\n" + second)
                .orElse(null);
    }

    /** The item's identity; {@code text} is its own where nothing else identifies it. */
    String itemId(PageTime time, String text) {
        if (envelope.itemId() != null) {
            return envelope.itemId();
        }
        if (stated.itemId() != null) {
            return stated.itemId();
        }
        if (url() != null) {
            return Identity.canonicalUrl(url());
        }
        String slugged = Slug.itemId(notes.slug(), time.published());
        return slugged == null ? Identity.contentId(headline(), text) : slugged;
    }

    Article.Handling handling() {
        Instant embargo = envelope.embargo() != null ? envelope.embargo() : stated.embargo();
        Article.Handling handling = new Article.Handling(
                stated.slug() == null ? notes.slug() : stated.slug(),
                stated.takeKey() == null ? notes.takeKey() : stated.takeKey(),
                stated.urgency(),
                stated.subjects(),
                embargo,
                stated.usageTerms());
        return handling.equals(NOTHING_SAID) ? null : handling;
    }

    Dateline dateline(PageTime time) {
        DatelineReader.Found found = story.dateline();
        if (found == null) {
            return stated.datelinePlace() == null
                    ? null
                    : new Dateline(stated.datelinePlace(), stated.datelinePlace(), stated.datelineDate());
        }
        LocalDate near = time.published() == null
                ? null
                : time.published().atOffset(time.offset()).toLocalDate();
        LocalDate date = found.date(near);
        return new Dateline(
                found.text(),
                found.place() != null ? found.place() : stated.datelinePlace(),
                date == null ? stated.datelineDate() : date);
    }

    String language(LanguageGuess languages, Assembly assembly) {
        return ArticleLanguage.of(languages, assembly, stated.language(), feed.language());
    }

    Source source() {
        String name = Stream.of(stated.publisher(), feed.outlet(), feed.feed())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Source(name, Credit.of(feed, byline(), story, stated.credit()), feed.country(), feed.tier());
    }

    List<Upstream> upstream(Source source) {
        Set<Upstream> upstream = new LinkedHashSet<>(story.upstream());
        upstream.addAll(stated.upstream());
        if (Identity.otherHost(envelope.url(), stated.url())) {
            upstream.add(new Upstream("canonical", null, stated.url()));
        }
        if (source.credit() != null && !source.credit().equalsIgnoreCase(source.name())) {
            upstream.add(new Upstream("credit", source.credit(), null));
        }
        return List.copyOf(upstream);
    }
}
