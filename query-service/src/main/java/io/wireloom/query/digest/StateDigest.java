package io.wireloom.query.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of the whole state.
 *
 * @param digest SHA-256 (hex) over the content of all standing incidents and stories and over the families of all articles
 * @param incidents number of active incidents
 * @param articles number of articles
 * @param families number of families
 * @param stories number of standing stories
 */
public record StateDigest(String digest, long incidents, long articles, long families, long stories) {

    /**
     * The content of one incident, one article's family or one story.
     *
     * @param id the incident's, article's or story's id
     * @param contentDigest as {@link CanonicalContent} makes it
     */
    public record Part(String id, String contentDigest) {}

    /**
     * The digest over the given parts, in whatever order they come.
     *
     * @param incidents one part per active incident
     * @param copies one part per article
     * @param stories one part per standing story
     * @param articles number of articles
     * @param families number of families
     */
    public static StateDigest of(
            List<Part> incidents, List<Part> copies, List<Part> stories, long articles, long families) {
        MessageDigest sha = CanonicalContent.sha256();
        add(sha, "incident", incidents);
        add(sha, "article", copies);
        add(sha, "story", stories);
        return new StateDigest(
                HexFormat.of().formatHex(sha.digest()), incidents.size(), articles, families, stories.size());
    }

    private static void add(MessageDigest sha, String kind, List<Part> parts) {
        parts.stream()
                .sorted(Comparator.comparing(Part::id))
                .map(part -> kind + " " + part.id() + " " + part.contentDigest() + "\n")
                .forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
    }
}
