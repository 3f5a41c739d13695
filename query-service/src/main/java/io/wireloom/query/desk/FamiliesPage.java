package io.wireloom.query.desk;

import io.wireloom.query.copies.FamilyFilter;
import io.wireloom.query.copies.FamilySummary;
import java.time.Instant;
import java.util.List;

/**
 * The latest families of copies.
 *
 * @param q the words they were searched by; empty when by none
 * @param rows the families, newest first
 * @param older the address of the next page; null on the last
 * @param continued whether this is not the first page
 */
public record FamiliesPage(String q, List<Row> rows, String older, boolean continued) {

    /**
     * A family in the list.
     *
     * @param id the family
     * @param title what its origin is called
     * @param source the origin's outlet; empty when unknown
     * @param counts how many articles and outlets, in words
     * @param doubts how many of them are spun or stale, in words; empty when none are
     * @param last when the last of it was published; null when unknown
     */
    public record Row(String id, String title, String source, String counts, String doubts, Instant last) {}

    public static FamiliesPage of(FamilyFilter filter, List<FamilySummary> families, String older, boolean continued) {
        return new FamiliesPage(
                filter.q() == null ? "" : filter.q(),
                families.stream().map(FamiliesPage::row).toList(),
                older,
                continued);
    }

    private static Row row(FamilySummary family) {
        return new Row(
                family.familyId(),
                family.headline() == null ? "Untitled article" : family.headline(),
                family.source() == null ? "" : family.source(),
                FamilyPage.counts(family.counts()),
                FamilyPage.doubts(family.counts()),
                family.lastPublished());
    }
}
