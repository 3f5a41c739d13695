package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.copies.Taken;
import io.wireloom.query.desk.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who took it from whom: from the first speakers through those who passed it on to the articles, and from articles to their copies.
 *
 * @param nodes speakers and articles, those first that took it from nobody
 * @param links who took it from whom
 */
public record OriginGraph(List<Node> nodes, List<Link> links) {

    /**
     * A speaker or an article.
     *
     * @param key an entity's id, or {@code article:} and an article's id
     * @param name to show
     * @param kind what it is, in words, and whom it counts with where it is no origin of its own
     * @param origin whether the incident counts it as an independent origin
     * @param articleId the article; empty for a speaker
     */
    public record Node(String key, String name, String kind, boolean origin, String articleId) {}

    /**
     * That one took it from another.
     *
     * @param from key of whom it was taken from
     * @param to key of who took it
     * @param how in words
     */
    public record Link(String from, String to, String how) {}

    static OriginGraph of(Incident incident, Surroundings around) {
        Builder builder = new Builder(around);
        around.taken().forEach(builder::copy);
        incident.claims().forEach(builder::claim);
        Set<String> origins = new LinkedHashSet<>();
        incident.origins().forEach(origin -> origins.add(origin.key()));
        incident.claims().stream()
                .filter(held -> !builder.nodes.containsKey(held.origin()))
                .forEach(held -> origins.add(Builder.key(held.claim().articleId())));
        Map<String, String> names = new HashMap<>();
        incident.origins().forEach(origin -> names.put(origin.key(), origin.name()));
        return new OriginGraph(
                builder.nodes.values().stream()
                        .map(node -> new Node(
                                node.key(),
                                node.name(),
                                kind(node, builder.counted.get(node.key()), names),
                                origins.contains(node.key()),
                                node.articleId()))
                        .toList(),
                builder.links());
    }

    /** What a speaker is, and with whom it counts as one, where all that it says counts with the same other. */
    private static String kind(Node node, Set<String> origins, Map<String, String> names) {
        boolean other = origins != null && origins.size() == 1 && !origins.contains(node.key());
        String name = other ? names.get(origins.iterator().next()) : null;
        if (name == null) {
            return node.kind();
        }
        return (node.kind().isEmpty() ? "" : node.kind() + ", ") + "counts with " + name;
    }

    /** The name of a node. */
    public String name(String key) {
        return nodes.stream()
                .filter(node -> node.key().equals(key))
                .map(Node::name)
                .findFirst()
                .orElse(key);
    }

    private static final class Builder {

        private final Surroundings around;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Map<String, Link> links = new LinkedHashMap<>();
        private final Map<String, Set<String>> counted = new HashMap<>();
        private final Map<String, String> originals = new HashMap<>();

        Builder(Surroundings around) {
            this.around = around;
        }

        static String key(String articleId) {
            return "article:" + articleId;
        }

        void copy(Taken taken) {
            originals.put(taken.copy(), taken.original());
            link(article(taken.original()), article(taken.copy()), copied(taken));
        }

        private static String copied(Taken taken) {
            return switch (taken.relation()) {
                case SAME -> "reprinted";
                case REVISION -> "revised";
                case EXCERPT -> "took passages";
                case REWRITE -> "rewrote";
                case NONE, UNKNOWN -> "copied";
            };
        }

        void claim(Incident.IncidentClaim held) {
            Claim claim = held.claim();
            String at = null;
            for (Claim.Speaker speaker : claim.attribution()) {
                String next = speaker(speaker);
                if (at != null) {
                    link(at, next, "told");
                }
                at = next;
            }
            String article = article(claim.articleId());
            if (at != null) {
                link(at, article, "told");
                counted.computeIfAbsent(speaker(claim.attribution().get(0)), key -> new LinkedHashSet<>())
                        .add(held.origin());
            }
        }

        private String speaker(Claim.Speaker speaker) {
            String key = speaker.affiliation() == null ? speaker.entityId() : speaker.affiliation();
            nodes.computeIfAbsent(
                    key, missing -> new Node(key, speaker.name(), Labels.speaker(speaker.kind()), false, ""));
            return key;
        }

        private String article(String articleId) {
            String key = key(articleId);
            nodes.computeIfAbsent(key, missing -> new Node(key, around.outlet(articleId), "article", false, articleId));
            return key;
        }

        private void link(String from, String to, String how) {
            if (!from.equals(to)) {
                links.putIfAbsent(from + " " + to, new Link(from, to, how));
            }
        }

        /** What a copy passes on it has from its original, where that passes it on too. */
        List<Link> links() {
            List<Link> kept = new ArrayList<>();
            links.values().stream().filter(link -> !passedOn(link)).forEach(kept::add);
            return kept;
        }

        private boolean passedOn(Link link) {
            if (link.from().startsWith("article:") || !link.to().startsWith("article:")) {
                return false;
            }
            Set<String> seen = new LinkedHashSet<>();
            String at = originals.get(link.to().substring("article:".length()));
            while (at != null && seen.add(at)) {
                if (links.containsKey(link.from() + " " + key(at))) {
                    return true;
                }
                at = originals.get(at);
            }
            return false;
        }
    }
}
