package io.wireloom.endtoend.faults;

import io.wireloom.local.stack.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Law 1: services that die at any moment lose nothing and do nothing twice. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class KilledServicesIT {

    private static final int KILLS_EACH = 5;
    private static final int LONGEST_PAUSE_MILLIS = 4_000;

    @Test
    void twentyKillsAtRandomMomentsLoseNothing() throws Exception {
        FaultRun.run("killed-services", FaultStack.Setup.plain(), (stack, sender, random) -> {
            for (Part part : drawn(random)) {
                Instance instance = stack.instances(part).get(0);
                instance.awaitReady();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                FaultRun.say("killing " + instance + " after " + sender.begun() + " items");
                instance.kill();
                instance.start();
            }
        });
    }

    /** Every service as often as every other, in any order. */
    private static List<Part> drawn(Random random) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < KILLS_EACH; i++) {
            parts.addAll(Part.services());
        }
        Collections.shuffle(parts, random);
        return parts;
    }
}
