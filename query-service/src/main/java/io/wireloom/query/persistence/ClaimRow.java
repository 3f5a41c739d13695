package io.wireloom.query.persistence;

import io.wireloom.contracts.Claim;
import io.wireloom.query.claims.ClaimTerms;
import io.wireloom.query.search.Cursor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A claim as the search finds it, on its way into the database. */
final class ClaimRow {

    /** The columns of a row, with their types. */
    static final String COLUMNS =
            "claim_id text, article_id text, type text, subtype text, status text, start_day date,"
                    + " end_day date, lat float8, lon float8, published_at timestamptz, newest_key timestamptz, source text,"
                    + " terms text[], facets text[], document text, words text";

    private ClaimRow() {}

    /**
     * The row of a claim, without its document.
     *
     * @param source the outlet of its article; null when unknown
     */
    static Map<String, Object> of(Claim claim, String source) {
        Claim.Place place = claim.places().stream()
                .filter(named -> named.lat() != null && named.lon() != null)
                .findFirst()
                .orElse(null);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("claim_id", claim.claimId());
        row.put("article_id", claim.articleId());
        row.put("type", claim.event().type());
        row.put("subtype", claim.event().subtype());
        row.put("status", ClaimTerms.status(claim));
        row.put("start_day", claim.time() == null ? null : claim.time().start());
        row.put("end_day", claim.time() == null ? null : claim.time().end());
        row.put("lat", place == null ? null : place.lat());
        row.put("lon", place == null ? null : place.lon());
        row.put("published_at", claim.publishedAt());
        row.put("newest_key", Objects.requireNonNullElse(claim.publishedAt(), Cursor.UNDATED));
        row.put("source", source);
        row.put("terms", ClaimTerms.of(claim, source));
        row.put("facets", ClaimTerms.facets(claim));
        row.put("words", ClaimTerms.words(claim));
        return row;
    }
}
