package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.wire.UnusableItemException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** What WordPress' own export (WXR, which is RSS with more elements) says of an entry. */
final class WordPress {

    private static final Set<String> STORIES = Set.of("post", "page");
    private static final Set<String> NOT_STORIES = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation");

    private WordPress() {}

    /** @throws UnusableItemException when the entry is no story, but a picture, a menu and the like */
    static void refuseOther(FeedElement entry) {
        String type = entry.firstText("wp:post_type");
        if (type != null && !STORIES.contains(type) && NOT_STORIES.contains(type.toLowerCase(Locale.ROOT))) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the entry is a WordPress export's '" + type + "', not a post or a page");
        }
    }

    /** States whether the entry may be used, and from when. */
    static void state(FeedElement entry, Instant published, Stated.Builder stated) {
        String status = entry.firstText("wp:status");
        switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "draft", "private", "pending", "auto-draft" -> stated.status(Status.WITHHELD);
            case "trash" -> stated.status(Status.CANCELED);
            case "future" -> stated.embargo(published);
            default -> {
                // Published, or no such export at all.
            }
        }
    }

    /** An author's name for readers, where the export gives it for a login; else the login. */
    static String displayName(FeedElement feed, String login) {
        for (FeedElement author : feed.all("wp:author")) {
            FeedElement open = author.opened();
            if (login.equals(open.firstText("wp:author_login")) && open.firstText("wp:author_display_name") != null) {
                return open.firstText("wp:author_display_name");
            }
        }
        return login;
    }
}
