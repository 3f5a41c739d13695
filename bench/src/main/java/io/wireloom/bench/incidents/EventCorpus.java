package io.wireloom.bench.incidents;

import io.wireloom.bench.incidents.RealEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The generated corpus: real events, and the articles that tell of them. The same seed gives the same corpus. One event in four is a
 * near miss of the one before: the same actor in the same town a day later, or in the next town on the same day.
 *
 * @param events what happened
 * @param accounts every article, event by event
 */
record EventCorpus(List<RealEvent> events, List<Account> accounts) {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 3, 1);
    static final int DAYS = 90;
    private static final int TOWNS_PER_REGION = 8;
    private static final int NEAR_MISS_ONE_IN = 4;

    /**
     * @param seed of the random numbers
     * @param size how many events
     * @param mostAccounts most articles of one event, at least 1; a few events have many, most have few
     */
    static EventCorpus generate(long seed, int size, int mostAccounts) {
        return generate(seed, size, mostAccounts, FIRST_DAY, 0);
    }

    /**
     * A corpus of another time.
     *
     * @param first the first of the {@value #DAYS} days that the events lie in
     * @param number of the first article
     */
    static EventCorpus generate(long seed, int size, int mostAccounts, LocalDate first, int number) {
        Random random = new Random(seed);
        World world = new World(random, TOWNS_PER_REGION);
        List<RealEvent> events = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        while (events.size() < size) {
            RealEvent event = event(random, world, events, first);
            if (taken.add(event.town().name() + "|" + event.day())) {
                events.add(event);
            }
        }
        AccountWriter writer = new AccountWriter(random, world, number);
        List<RealEvent> told = events.stream().map(event -> event.among(events)).toList();
        List<Account> accounts = new ArrayList<>();
        told.forEach(event -> accounts.addAll(writer.accounts(event, count(random, mostAccounts))));
        return new EventCorpus(told, List.copyOf(accounts));
    }

    private static int count(Random random, int most) {
        return 1 + (int) (Math.pow(random.nextDouble(), 3) * most);
    }

    private static RealEvent event(Random random, World world, List<RealEvent> before, LocalDate first) {
        boolean near = !before.isEmpty() && random.nextInt(NEAR_MISS_ONE_IN) == 0;
        RealEvent last = near ? before.get(before.size() - 1) : null;
        boolean nextDay = random.nextBoolean();
        Town town = last == null ? world.pick(world.towns()) : nextDay ? last.town() : world.neighbour(last.town());
        LocalDate day =
                last == null ? first.plusDays(random.nextInt(DAYS)) : last.day().plusDays(nextDay ? 1 : 0);
        List<Voice> voices = new ArrayList<>(world.voices(town));
        Collections.shuffle(voices, random);
        return new RealEvent(
                before.size(),
                last == null ? world.pick(List.of(Kind.values())) : last.kind(),
                town,
                day,
                last == null ? world.actor(town) : last.actor(),
                world.target(town),
                1 + random.nextInt(60),
                1 + random.nextInt(90),
                List.copyOf(voices.subList(0, 1 + random.nextInt(3))),
                false);
    }
}
