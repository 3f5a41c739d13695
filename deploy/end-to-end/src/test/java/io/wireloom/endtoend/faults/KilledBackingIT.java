package io.wireloom.endtoend.faults;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Law 1: a broker or a database that dies and comes back on what it had written, now or after a while, loses nothing. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class KilledBackingIT {

    private static final int KILLS = 3;
    private static final int LONGEST_PAUSE_SECONDS = 10;
    private static final int AWAY_SECONDS = 120;

    @Test
    void theyComeBackOnTheirData() throws Exception {
        FaultRun.run("killed-backing", FaultStack.Setup.plain(), (stack, sender, random) -> {
            killAgainAndAgain("the broker", stack.broker(), sender, random);
            killAgainAndAgain("the database", stack.database(), sender, random);
            FaultRun.say("broker and database go away after " + sender.begun() + " items");
            stack.broker().kill();
            stack.database().kill();
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            stack.database().start();
            stack.broker().start();
        });
    }

    private static void killAgainAndAgain(String name, BackingProcess backing, Sender sender, Random random)
            throws Exception {
        for (int i = 0; i < KILLS; i++) {
            TimeUnit.SECONDS.sleep(2 + random.nextInt(LONGEST_PAUSE_SECONDS));
            FaultRun.say(name + " is killed after " + sender.begun() + " items");
            backing.kill();
            TimeUnit.SECONDS.sleep(random.nextInt(5));
            backing.start();
        }
    }
}
