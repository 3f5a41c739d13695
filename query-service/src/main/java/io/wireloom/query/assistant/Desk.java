package io.wireloom.query.assistant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The addresses of the desk's pages.
 *
 * @param base where the desk is, without a slash at the end; empty for addresses that count from wherever it is
 */
public record Desk(String base) {

    /** The page of an incident. */
    public String incident(String incidentId) {
        return base + "/incidents/" + encoded(incidentId);
    }

    /** The page of an article. */
    public String article(String articleId) {
        return base + "/articles/" + encoded(articleId);
    }

    /** The words in an article that a claim stands on. */
    public String evidence(String articleId, String claimId) {
        return article(articleId) + "#at-" + encoded(claimId);
    }

    /** The page of a story. */
    public String story(String storyId) {
        return base + "/stories/" + encoded(storyId);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
