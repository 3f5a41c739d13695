package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident.Lens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Low, best and high of each measure and group by the rules of those who count by hand. A lens is a view: no figure is changed, added
 * or taken away; where a rule finds no figure there is no lens.
 *
 * <ul>
 *   <li>{@code ucdp}: the UCDP GED Codebook (Högbladh, Uppsala University; fields {@code low}, {@code best}, {@code high}): the lowest
 *       reliable, the best (most likely) and the highest reliable estimate. A warring party's own count is what the codebook trusts
 *       least, so of equally supported figures the best is that of somebody who is no party, then the lower.
 *   <li>{@code acled}: the ACLED Codebook, on fatalities: where reports differ or are vague the most conservative estimate is taken; of
 *       "tens" that is 10, of "dozens" 12, of "hundreds" 100.
 *   <li>{@code airwars}: airwars.org, "Methodology": of civilians reported harmed, a minimum and a maximum by credible sources; it is
 *       the minimum that is counted.
 *   <li>{@code official}: what officials say, and nobody else.
 *   <li>{@code corroborated}: figures that two or more independent origins give (law 6).
 * </ul>
 */
final class Lenses {

    private static final String UCDP =
            "UCDP GED: the lowest and highest reliable figure; the best is what most origins give, of equals"
                    + " what no party to the event says, then the lower";
    private static final String ACLED = "ACLED: the most conservative figure where reports differ or are vague";
    private static final String AIRWARS =
            "Airwars: the minimum and maximum of civilians that credible sources report; the minimum is counted";
    private static final String OFFICIAL = "only what officials say";
    private static final String CORROBORATED = "only figures of two or more independent origins";

    private static final Set<String> CIVILIANS =
            Set.of("civilians", "children", "women", "residents", "people", "medics", "journalists", "aid workers");
    private static final Set<String> HARM = Set.of("killed", "wounded");
    private static final Map<String, Long> VAGUE =
            Map.of("tens", 10L, "dozens", 12L, "scores", 20L, "hundreds", 100L, "thousands", 1000L);

    private final Origins origins;
    private final Set<String> parties = new TreeSet<>();
    private final List<Lens> lenses = new ArrayList<>();

    private Lenses(List<Telling> standing, Origins origins) {
        this.origins = origins;
        standing.forEach(telling -> {
            parties.addAll(Stances.accused(telling));
            Parties.named(telling.claim().targets()).stream().map(Bodies::body).forEach(parties::add);
        });
    }

    /** In order of measure and group, and of each in the order above. */
    static List<Lens> of(List<Telling> standing, Origins origins, Ledger ledger) {
        Lenses lenses = new Lenses(standing, origins);
        ledger.things().forEach(said -> lenses.look(Ledger.standing(said)));
        return lenses.lenses;
    }

    private void look(List<Said> standing) {
        List<Said> credible = standing.stream().filter(this::firstHand).toList();
        List<Said> reliable = credible.isEmpty() ? standing : credible;
        add("ucdp", reliable, this::mostReliable, Ledger::low, UCDP);
        mostConservative(reliable).ifPresent(said -> {
            Long number = conservative(said);
            put("acled", List.of(said), number, number, number, ACLED);
        });
        Said first = standing.get(0);
        if (HARM.contains(first.tally().measure()) && CIVILIANS.contains(Figures.of(first.tally()))) {
            add("airwars", reliable, Ledger::low, Ledger::low, AIRWARS);
        }
        add("official", filter(standing, this::official), this::mostReliable, Ledger::low, OFFICIAL);
        Map<Object, List<Said>> byNumber = standing.stream()
                .collect(Collectors.groupingBy(said -> List.of(said.least(), said.most()), Collectors.toList()));
        List<Said> corroborated = filter(
                standing,
                said -> byNumber.get(List.of(said.least(), said.most())).size() > 1);
        add("corroborated", corroborated, this::mostReliable, Ledger::low, CORROBORATED);
    }

    private static List<Said> filter(List<Said> said, Predicate<Said> rule) {
        return said.stream().filter(rule).toList();
    }

    private interface Number {
        Long of(List<Said> said);
    }

    private void add(String lens, List<Said> said, Number best, Number low, String rule) {
        if (!said.isEmpty()) {
            put(lens, said, low.of(said), best.of(said), Ledger.high(said), rule);
        }
    }

    private void put(String lens, List<Said> said, Long low, Long best, Long high, String rule) {
        Set<String> ids = new TreeSet<>();
        said.forEach(one -> ids.addAll(one.claimIds()));
        Claim.Tally first = said.get(0).tally();
        lenses.add(new Lens(lens, first.measure(), Figures.of(first), low, best, high, List.copyOf(ids), rule));
    }

    /** The exact figure with the most origins; of equals one of somebody who is no party, then the lower. Null when none is exact. */
    private Long mostReliable(List<Said> said) {
        Map<Long, List<Said>> exact = said.stream()
                .filter(one -> Figures.exact(one.tally()))
                .collect(Collectors.groupingBy(one -> one.tally().low(), TreeMap::new, Collectors.toList()));
        return exact.keySet().stream()
                .min(Comparator.comparingInt((Long number) -> -exact.get(number).size())
                        .thenComparing(number ->
                                exact.get(number).stream().anyMatch(one -> !parties.contains(one.origin())) ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static Optional<Said> mostConservative(List<Said> said) {
        return said.stream()
                .filter(one -> one.tally().low() != null)
                .min(Comparator.comparing(Lenses::conservative)
                        .thenComparing(Said::least)
                        .thenComparing(Said::most)
                        .thenComparing(Said::origin));
    }

    /** The least a figure says; a vague word says what ACLED makes of it. */
    private static Long conservative(Said said) {
        List<String> words =
                Arrays.asList(Objects.requireNonNullElse(said.tally().text(), "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z]+"));
        List<Long> vague =
                words.stream().map(VAGUE::get).filter(Objects::nonNull).toList();
        boolean open = !Figures.exact(said.tally()) && !vague.isEmpty();
        return open
                ? vague.stream().reduce(1L, (one, other) -> one * other)
                : said.tally().low();
    }

    private boolean firstHand(Said said) {
        return said.tellings().stream().anyMatch(origins::firstHand);
    }

    private boolean official(Said said) {
        return said.tellings().stream()
                .anyMatch(telling -> Voice.OFFICIAL.equals(telling.voice().kind()));
    }
}
