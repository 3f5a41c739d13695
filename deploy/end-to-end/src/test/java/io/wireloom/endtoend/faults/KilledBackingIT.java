package io.wireloom.endtoend.faults;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Law 1: a broker or a database that dies and comes back on what it had written, now or after a while, loses nothing. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class KilledBackingIT {

    private static final int KILLS = 3;
    private static final int LONGEST_PAUSE_SECONDS = 15;
    private static final int AWAY_SECONDS = 120;

    @Test
    void aKilledBrokerComesBackOnItsData() throws Exception {
        FaultRun.run(
                "killed-broker",
                FaultStack.Setup.plain(),
                (stack, sender, random) -> killAgainAndAgain(stack.broker(), sender, random));
    }

    @Test
    void aKilledDatabaseComesBackOnItsData() throws Exception {
        FaultRun.run(
                "killed-database",
                FaultStack.Setup.plain(),
                (stack, sender, random) -> killAgainAndAgain(stack.database(), sender, random));
    }

    @Test
    void bothAreAwayForTwoMinutes() throws Exception {
        FaultRun.run("both-away", FaultStack.Setup.plain(), (stack, sender, random) -> {
            TimeUnit.SECONDS.sleep(10 + random.nextInt(LONGEST_PAUSE_SECONDS));
            FaultRun.say("broker and database go away after " + sender.begun() + " items");
            stack.broker().kill();
            stack.database().kill();
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            stack.database().start();
            stack.broker().start();
        });
    }

    private static void killAgainAndAgain(BackingProcess backing, Sender sender, Random random) throws Exception {
        for (int i = 0; i < KILLS; i++) {
            TimeUnit.SECONDS.sleep(5 + random.nextInt(LONGEST_PAUSE_SECONDS));
            FaultRun.say("killed after " + sender.begun() + " items");
            backing.kill();
            TimeUnit.SECONDS.sleep(random.nextInt(5));
            backing.start();
        }
    }
}
