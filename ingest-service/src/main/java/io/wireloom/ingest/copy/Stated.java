package io.wireloom.ingest.copy;

import io.wireloom.contracts.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an item's metadata states; every getter gives null, or an empty list, when it does not. */
public final class Stated {

    /** No metadata at all, as in plain text. */
    public static final Stated NOTHING = builder().build();

    private final Builder facts;

    private Stated(Builder facts) {
        this.facts = facts;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The provider's own identity for the story, the same for all its versions. */
    public String itemId() {
        return facts.itemId;
    }

    /** The provider's version number. */
    public Long version() {
        return facts.version;
    }

    public Article.Status status() {
        return facts.status;
    }

    public String headline() {
        return facts.headline;
    }

    public String byline() {
        return facts.byline;
    }

    public String datelinePlace() {
        return facts.datelinePlace;
    }

    public LocalDate datelineDate() {
        return facts.datelineDate;
    }

    /** When it was first published. */
    public Instant published() {
        return facts.published;
    }

    /** When it was last changed. */
    public Instant updated() {
        return facts.updated;
    }

    /** Offset that the times were stated with, such as {@code +01:00}; null for UTC, which says nothing about the place. */
    public String zone() {
        return facts.zone;
    }

    /** Where it was published. */
    public String url() {
        return facts.url;
    }

    /** The outlet. */
    public String publisher() {
        return facts.publisher;
    }

    /** The agency behind the outlet. */
    public String credit() {
        return facts.credit;
    }

    /** ISO 639-1 code. */
    public String language() {
        return facts.language;
    }

    public String slug() {
        return facts.slug;
    }

    /** Which take or writethru this is, as the provider words it. */
    public String takeKey() {
        return facts.takeKey;
    }

    /** From 1 to 9. */
    public Integer urgency() {
        return facts.urgency;
    }

    public List<Article.Subject> subjects() {
        return List.copyOf(facts.subjects);
    }

    public Instant embargo() {
        return facts.embargo;
    }

    public String usageTerms() {
        return facts.usageTerms;
    }

    /** The editor's note on this version. */
    public String editNote() {
        return facts.editNote;
    }

    /** Whom it says it took its material from. */
    public List<Article.Upstream> upstream() {
        return List.copyOf(facts.upstream);
    }

    /** How it stands to the story's other items. */
    public Form form() {
        return facts.form;
    }

    /** Whether the item may stand without any words, as one that its format calls whole; it becomes an article without text. */
    public boolean bare() {
        return facts.bare;
    }

    /** Collects what is stated. Blank texts count as not stated. Not to be used after {@link #build()}. */
    public static final class Builder {
        private String itemId;
        private Long version;
        private Article.Status status;
        private String headline;
        private String byline;
        private String datelinePlace;
        private LocalDate datelineDate;
        private Instant published;
        private Instant updated;
        private String zone;
        private String url;
        private String publisher;
        private String credit;
        private String language;
        private String slug;
        private String takeKey;
        private Integer urgency;
        private final List<Article.Subject> subjects = new ArrayList<>();
        private Instant embargo;
        private String usageTerms;
        private String editNote;
        private final List<Article.Upstream> upstream = new ArrayList<>();
        private Form form = Form.WHOLE;
        private boolean bare;

        private Builder() {}

        private static String text(String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }

        public Builder itemId(String value) {
            itemId = text(value);
            return this;
        }

        public Builder version(Long value) {
            version = value;
            return this;
        }

        public Builder status(Article.Status value) {
            status = value;
            return this;
        }

        public Builder headline(String value) {
            headline = text(value);
            return this;
        }

        public Builder byline(String value) {
            byline = text(value);
            return this;
        }

        public Builder datelinePlace(String value) {
            datelinePlace = text(value);
            return this;
        }

        public Builder datelineDate(LocalDate value) {
            datelineDate = value;
            return this;
        }

        public Builder published(Instant value) {
            published = value;
            return this;
        }

        public Builder updated(Instant value) {
            updated = value;
            return this;
        }

        public Builder zone(String value) {
            zone = text(value);
            return this;
        }

        public Builder url(String value) {
            url = text(value);
            return this;
        }

        public Builder publisher(String value) {
            publisher = text(value);
            return this;
        }

        public Builder credit(String value) {
            credit = text(value);
            return this;
        }

        public Builder language(String value) {
            language = text(value);
            return this;
        }

        public Builder slug(String value) {
            slug = text(value);
            return this;
        }

        public Builder takeKey(String value) {
            takeKey = text(value);
            return this;
        }

        public Builder urgency(Integer value) {
            urgency = value;
            return this;
        }

        public Builder subject(String scheme, String code, String name) {
            if (text(code) != null || text(name) != null) {
                subjects.add(new Article.Subject(text(scheme), text(code), text(name)));
            }
            return this;
        }

        public Builder embargo(Instant value) {
            embargo = value;
            return this;
        }

        public Builder usageTerms(String value) {
            usageTerms = text(value);
            return this;
        }

        public Builder editNote(String value) {
            editNote = text(value);
            return this;
        }

        public Builder upstream(String kind, String name, String address) {
            if (text(name) != null || text(address) != null) {
                upstream.add(new Article.Upstream(kind, text(name), text(address)));
            }
            return this;
        }

        public Builder form(Form value) {
            form = value;
            return this;
        }

        public Builder bare(boolean value) {
            bare = value;
            return this;
        }

        public Stated build() {
            return new Stated(this);
        }
    }
}
