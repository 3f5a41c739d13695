package io.wireloom.endtoend.faults;

import io.wireloom.local.stack.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Law 1, when the network is the trouble: nobody is told that a connection is dead, or every answer comes late. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class NetworkIT {

    /** Longer than the broker waits for a sign of life of a consumer, and than a service waits for the broker. */
    private static final int CUT_SECONDS = 40;

    private static final Duration SLOW = Duration.ofMillis(100);
    private static final int SLOW_SECONDS = 60;

    @Test
    void eachServiceIsCutOffFromTheBrokerAndTheDatabaseIsSlow() throws Exception {
        FaultRun.run("network", FaultStack.Setup.plain(), (stack, sender, random) -> {
            List<Part> parts = new ArrayList<>(Part.services());
            Collections.shuffle(parts, random);
            for (Part part : parts) {
                TimeUnit.SECONDS.sleep(1 + random.nextInt(5));
                FaultRun.say(part.title() + " is cut off from the broker after " + sender.begun() + " items");
                stack.brokerProxy(part).cut();
                TimeUnit.SECONDS.sleep(CUT_SECONDS);
                stack.brokerProxy(part).mend();
            }
            FaultRun.say("the database is slow after " + sender.begun() + " items");
            stack.databaseProxy().delay(SLOW);
            TimeUnit.SECONDS.sleep(SLOW_SECONDS);
            stack.databaseProxy().delay(Duration.ZERO);
        });
    }
}
