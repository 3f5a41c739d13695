package io.wireloom.bench.incidents;

import io.wireloom.bench.incidents.RealEvent.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Many claims of one town and day: events that differ in who did it, each told by many articles. */
final class Crowd {

    private static final int VOICES = 3;
    private static final int MOST_KILLED = 60;
    private static final int MOST_WOUNDED = 90;

    private Crowd() {}

    /**
     * The articles in a random order.
     *
     * @param events at least 1
     * @param accountsOfEach at least 1
     * @param first number of the first article
     */
    static List<Account> accounts(int events, int accountsOfEach, int first) {
        Random random = new Random(events);
        World world = new World(random, 1);
        Town town = world.towns().get(0);
        AccountWriter writer = new AccountWriter(random, world, first);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            RealEvent event = new RealEvent(
                    i,
                    Kind.values()[i % Kind.values().length],
                    town,
                    EventCorpus.FIRST_DAY.minusDays(EventCorpus.DAYS),
                    "The Brigade " + i + " of the North",
                    "civilians",
                    1 + random.nextInt(MOST_KILLED),
                    1 + random.nextInt(MOST_WOUNDED),
                    world.voices(town).subList(0, VOICES),
                    false);
            accounts.addAll(writer.accounts(event, accountsOfEach));
        }
        Collections.shuffle(accounts, random);
        return accounts;
    }
}
