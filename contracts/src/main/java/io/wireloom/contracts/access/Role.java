package io.wireloom.contracts.access;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do. An operator may do what an editor may, who may do what a reader may; only feeds may deliver. */
public enum Role {
    /** Delivers wire copy. */
    FEED,
    /** Reads everything but the setting of webhooks. */
    READER,
    /** Decides on incidents and keeps searches and alerts. */
    EDITOR,
    /** Runs the line: feeds, dead letters, webhooks, erasures. */
    OPERATOR;

    /** Whether somebody in this role may do what needs {@code needed}. */
    boolean covers(Role needed) {
        return this == needed || (this != FEED && needed != FEED && ordinal() > needed.ordinal());
    }

    /** The word for it in files, tokens and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this word; empty when there is none. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
