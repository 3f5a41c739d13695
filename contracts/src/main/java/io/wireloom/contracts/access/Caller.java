package io.wireloom.contracts.access;

import java.util.List;
import java.util.Set;

/**
 * Somebody who is known.
 *
 * @param name a key's id, or what the identity provider calls a person or a service
 * @param roles what they may do, by themselves; see {@link #may}
 * @param feeds the feeds that they may deliver, {@code agency-*} for all that begin so; empty for any feed
 */
public record Caller(String name, Set<Role> roles, List<String> feeds) {

    /** Stands for whoever comes where nobody is asked who they are. */
    public static final Caller ANYBODY = new Caller("anybody", Set.of(Role.FEED, Role.OPERATOR), List.of());

    public Caller {
        roles = Set.copyOf(roles);
        feeds = List.copyOf(feeds);
    }

    /** Whether they may do what needs this role. */
    public boolean may(Role needed) {
        return roles.stream().anyMatch(role -> role.covers(needed));
    }

    /** Whether they may deliver items of this feed. */
    public boolean mayDeliver(String feed) {
        return may(Role.FEED)
                && (feeds.isEmpty()
                        || feeds.stream()
                                .anyMatch(allowed -> allowed.endsWith("*")
                                        ? feed.startsWith(allowed.substring(0, allowed.length() - 1))
                                        : feed.equals(allowed)));
    }
}
