package io.wireloom.query.articles;

import java.time.Instant;

/**
 * An article as lists show it: its current version.
 *
 * @param articleId the article
 * @param versionId its current version
 * @param headline null when the copy has none
 * @param lead how its own reporting begins
 * @param source the outlet
 * @param language ISO 639-1 code
 * @param status whether it may be used
 * @param url null when unknown
 * @param published null when nothing says so
 */
public record ArticleSummary(
        String articleId,
        String versionId,
        String headline,
        String lead,
        String source,
        String language,
        String status,
        String url,
        Instant published) {}
