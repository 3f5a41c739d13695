package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.DeskDecision.Kind;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.FreshRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Decisions of the desk among articles and claims, whatever comes when (law 3), and the desk wins over the machine. */
class DecisionsPropertyTest {

    private static final Instant NOON = Instant.parse("2015-10-05T12:00:00Z");

    @Property(tries = 75)
    void endsAsTheWholeSetWovenAtOnce(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        List<Object> messages = messages(random, size);
        List<Object> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size())));

        World world = new World().batches(shuffled, random);

        assertThat(World.digest(world.standing(), List.of()))
                .isEqualTo(World.digest(fresh(messages).incidents().values(), List.of()));
        assertThat(world.digest()).isEqualTo(new World().take(messages).digest());
    }

    /** A decision that names one claim that is there, and others that never came, holds nothing together. */
    @Example
    void aDecisionOfOneKnownClaimLeavesOthersAsTheyAre() {
        endsAsTheWholeSetWovenAtOnce(630219838, 7);
    }

    @Property(tries = 25)
    void publishesNothingNewWhenEverythingComesAgain(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        List<Object> messages = messages(new Random(seed), size);
        World world = new World().take(messages);
        int writes = world.incidents.writes;

        world.take(messages);

        assertThat(world.incidents.writes).isEqualTo(writes);
    }

    @Property(tries = 25)
    void endsAsIfNothingHadBeenDecidedWhenAllIsUndone(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        List<Object> messages = messages(random, size);
        List<DeskDecision> decided = World.decisions(messages);
        List<Object> machine = new ArrayList<>(messages);
        machine.removeAll(decided);
        List<Object> undone = new ArrayList<>(messages);
        decided.stream()
                .filter(decision -> decision.kind() != Kind.UNDO)
                .forEach(decision -> undone.add(undo(decision, NOON.plusSeconds(1000))));
        Collections.shuffle(undone, random);

        assertThat(new World().batches(undone, random).digest())
                .isEqualTo(new World().take(machine).digest());
    }

    @Property(tries = 75)
    void followsTheLatestDecision(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        List<Object> messages = messages(random, size);
        List<String> claimIds = claimIds(messages);
        DeskDecision last = decision(random, Kind.values()[random.nextInt(4)], claimIds, 1000);
        messages.add(last);

        FreshRun run = fresh(messages);

        List<Incident> incidents = List.copyOf(run.incidents().values());
        Set<String> known = incidents.stream().flatMap(one -> ids(one).stream()).collect(Collectors.toSet());
        List<String> named = last.claimIds().stream().filter(known::contains).toList();
        switch (last.kind()) {
            case MERGE, PIN ->
                assertThat(incidents.stream().filter(one -> ids(one).containsAll(named)))
                        .as("hold %s together", named)
                        .hasSizeGreaterThanOrEqualTo(named.isEmpty() ? 0 : 1);
            case SPLIT ->
                assertThat(incidents)
                        .allSatisfy(one -> assertThat(ids(one).stream().anyMatch(last.claimIds()::contains)
                                        && ids(one).stream().anyMatch(last.otherClaimIds()::contains))
                                .isFalse());
            default ->
                assertThat(incidents)
                        .filteredOn(one -> last.claimIds().contains(founder(one)))
                        .allSatisfy(one -> {
                            assertThat(one.state()).isEqualTo(Incident.State.DISMISSED);
                            assertThat(one.decisions()).contains(last.decisionId());
                        });
        }
    }

    @Property(tries = 25)
    void losesNoClaim(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        World world = new World().take(messages(new Random(seed), size));

        assertThat(world.standing().stream().flatMap(one -> ids(one).stream()).collect(Collectors.toSet()))
                .containsAll(world.tellings
                        .tellingIds(world.articles.all.keySet())
                        .await()
                        .indefinitely());
    }

    private static FreshRun fresh(List<Object> messages) {
        return FreshRun.of(
                only(messages, Article.class), only(messages, ArticleClaims.class), only(messages, DeskDecision.class));
    }

    private static <T> List<T> only(List<?> messages, Class<T> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Set<String> ids(Incident incident) {
        return incident.claims().stream()
                .map(member -> member.claim().claimId())
                .collect(Collectors.toSet());
    }

    /** The earliest said of those that make it; a denial makes none where there is anything else. */
    private static String founder(Incident incident) {
        return Stream.concat(
                        incident.claims().stream().filter(one -> one.claim().status() != Claim.Status.DENIED),
                        incident.claims().stream())
                .findFirst()
                .orElseThrow()
                .claim()
                .claimId();
    }

    /** Articles, claims, and decisions about those claims and others that nobody made, some contradicting others, some undone. */
    static List<Object> messages(Random random, int size) {
        List<Object> messages = new ArrayList<>(OrderFreePropertyTest.messages(random, size));
        List<String> claimIds = claimIds(messages);
        List<DeskDecision> decided = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            DeskDecision decision = random.nextInt(4) == 0 && !decided.isEmpty()
                    ? undo(decided.get(random.nextInt(decided.size())), NOON.plusSeconds(random.nextInt(4)))
                    : decision(random, Kind.values()[random.nextInt(4)], claimIds, random.nextInt(4));
            decided.add(decision);
            messages.add(random.nextInt(messages.size() + 1), decision);
        }
        return messages;
    }

    private static List<String> claimIds(List<Object> messages) {
        List<String> ids = new ArrayList<>(only(messages, ArticleClaims.class).stream()
                .flatMap(record -> record.claims().stream())
                .map(Claim::claimId)
                .distinct()
                .toList());
        ids.add("a claim that nobody made");
        return ids;
    }

    private static DeskDecision decision(Random random, Kind kind, List<String> claimIds, int second) {
        List<String> drawn = new ArrayList<>(claimIds);
        Collections.shuffle(drawn, random);
        int cut = 1 + random.nextInt(Math.min(4, drawn.size()));
        List<String> others = drawn.subList(cut, Math.min(drawn.size(), cut + 1 + random.nextInt(3)));
        return new DeskDecision(
                        "",
                        kind,
                        drawn.subList(0, cut),
                        kind == Kind.SPLIT ? others : List.of(),
                        null,
                        "Awa Diarra",
                        null,
                        NOON.plusSeconds(second))
                .identified();
    }

    private static DeskDecision undo(DeskDecision decision, Instant at) {
        return new DeskDecision("", Kind.UNDO, List.of(), List.of(), decision.decisionId(), "Awa Diarra", null, at)
                .identified();
    }
}
