package io.wireloom.query.desk;

import io.wireloom.query.found.Found;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a search finds: the best of every kind, or a list of one kind with facets.
 *
 * @param address what was asked for
 * @param kind {@code all} or one of {@link #KINDS}
 * @param sections what was found; of one kind when one was asked for, none before any search
 * @param facets how it spreads; none for all kinds
 * @param partly how many of the newest rows the facets count, in words; empty when they count all
 * @param older the address of the next page; null on the last
 */
public record SearchPage(
        SearchAddress address,
        String kind,
        List<Section> sections,
        List<FacetList> facets,
        String partly,
        String older) {

    /** The kinds of records that can be listed. */
    public static final List<String> KINDS = List.of("incidents", "claims", "articles", "stories");

    private static final String ALL = "all";

    private static final String KIND = "in";

    /**
     * What was found of one kind.
     *
     * @param kind one of {@link #KINDS}
     * @param count how many there are, in words
     * @param rows those shown
     * @param all the address of the list of all
     */
    public record Section(String kind, String count, List<FoundRow> rows, String all) {

        public String name() {
            return Labels.human(kind);
        }
    }

    /**
     * A link to another view of the same search.
     *
     * @param label what people read
     * @param address where it leads
     * @param chosen whether it is this view
     */
    public record Link(String label, String address, boolean chosen) {}

    /** The page before any search. */
    public static SearchPage empty(SearchAddress address) {
        return new SearchPage(address, ALL, List.of(), List.of(), "", null);
    }

    /** The best of every kind. */
    public static SearchPage of(SearchAddress address, Found found) {
        return new SearchPage(
                address,
                ALL,
                List.of(
                        section(
                                address,
                                "incidents",
                                found.incidents().items(),
                                found.incidents().count(),
                                FoundRow::of),
                        section(
                                address,
                                "claims",
                                found.claims().items(),
                                found.claims().count(),
                                FoundRow::of),
                        section(
                                address,
                                "articles",
                                found.articles().items(),
                                found.articles().count(),
                                FoundRow::of),
                        section(
                                address,
                                "stories",
                                found.stories().items(),
                                found.stories().count(),
                                FoundRow::of)),
                List.of(),
                "",
                null);
    }

    /**
     * A list of one kind.
     *
     * @param facets how it spreads; null where there are none
     */
    public static <T> SearchPage of(
            SearchAddress address, String kind, Results<T> found, Function<T, FoundRow> row, Facets facets) {
        return new SearchPage(
                address,
                kind,
                List.of(section(address, kind, found.items(), found.count(), row)),
                facets == null ? List.of() : FacetList.of(facets, address),
                facets == null || facets.complete()
                        ? ""
                        : "Counted over the newest " + Labels.number(facets.counted()) + ".",
                found.nextCursor() == null
                        ? null
                        : address.after(found.nextCursor()).toString());
    }

    public String q() {
        return address.value("q");
    }

    /** Whether one kind is listed. */
    public boolean listed() {
        return !kind.equals(ALL);
    }

    /** Whether this is a later page of a list. */
    public boolean continued() {
        return !address.value("cursor").isEmpty();
    }

    /** The first page of the same list. */
    public String first() {
        return address.with("cursor", "").toString();
    }

    /** Whether nothing was found of any kind. */
    public boolean nothing() {
        return sections.stream().allMatch(section -> section.rows().isEmpty());
    }

    /** All kinds, and each kind; the words stay. */
    public List<Link> tabs() {
        SearchAddress words = new SearchAddress(Map.of()).with("q", q());
        List<Link> tabs = new ArrayList<>();
        tabs.add(new Link("All", words.toString(), !listed()));
        KINDS.forEach(each ->
                tabs.add(new Link(Labels.human(each), words.with(KIND, each).toString(), each.equals(kind))));
        return tabs;
    }

    /** The orders in which the list can be shown. */
    public List<Link> sorts() {
        List<String> sorts = new ArrayList<>();
        if (!q().isEmpty()) {
            sorts.add("relevance");
        }
        sorts.add("newest");
        if (kind.equals("incidents")) {
            sorts.add("disputed");
        }
        String sort = address.value("sort").isEmpty() ? sorts.get(0) : address.value("sort");
        return sorts.stream()
                .map(each -> new Link(
                        each.equals("disputed") ? "Most disputed" : Labels.human(each),
                        address.with("sort", each).toString(),
                        each.equalsIgnoreCase(sort)))
                .toList();
    }

    /** What the list is narrowed by, each with the address of the list without it. */
    public List<Link> narrowed() {
        List<Link> narrowed = new ArrayList<>();
        new TreeMap<>(address.parameters()).forEach((name, value) -> {
            String says = FacetList.says(name, value);
            if (says != null) {
                narrowed.add(new Link(says, address.with(name, "").toString(), true));
            }
        });
        return narrowed;
    }

    /** What a new search keeps: the kind, the order and what the list is narrowed by. */
    public List<Link> kept() {
        return new TreeMap<>(address.parameters())
                .entrySet().stream()
                        .filter(entry ->
                                !entry.getKey().equals("q") && !entry.getKey().equals("cursor"))
                        .map(entry -> new Link(entry.getKey(), entry.getValue(), true))
                        .toList();
    }

    private static <T> Section section(
            SearchAddress address, String kind, List<T> items, Count count, Function<T, FoundRow> row) {
        return new Section(
                kind,
                words(count),
                items.stream().map(row).toList(),
                address.with(KIND, kind).toString());
    }

    private static String words(Count count) {
        if (count == null) {
            return "";
        }
        return count.exact() ? Labels.number(count.value()) : "more than " + Labels.number(count.value());
    }
}
