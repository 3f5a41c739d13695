package io.wireloom.bench.incidents;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.Claim;

/**
 * One article that tells of one event.
 *
 * @param event the event's number
 * @param origin what its claim goes back to: a voice of that event
 * @param way how it came by the story
 * @param article the article
 * @param claims its one claim
 * @param original article id of what it copies; null when it copies nothing
 */
record Account(int event, String origin, Way way, Article article, ArticleClaims claims, String original) {

    /** How an article comes by a story. */
    enum Way {
        /** The first to carry a voice. */
        FIRST,
        /** A reprint. */
        COPY,
        /** The same in other words. */
        REWRITE,
        /** The voice as another outlet had it: "..., the agency reported". */
        PASSED_ON,
        /** Another outlet that quotes the same voice directly. */
        QUOTED_AGAIN,
        /** The same voice, later, with a higher toll. */
        UPDATE
    }

    Claim claim() {
        return claims.claims().get(0);
    }

    /** How the article relates to the one it copies. */
    Relation relation() {
        return switch (way) {
            case COPY -> Relation.SAME;
            case REWRITE -> Relation.REWRITE;
            case FIRST, PASSED_ON, QUOTED_AGAIN, UPDATE -> Relation.NONE;
        };
    }
}
