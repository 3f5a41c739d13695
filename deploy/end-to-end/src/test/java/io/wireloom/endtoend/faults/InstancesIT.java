package io.wireloom.endtoend.faults;

import io.wireloom.local.stack.Part;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Law 3, with more than one instance of each service: whichever does the work, the end is the same. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class InstancesIT {

    private static final int CHANGES = 12;
    private static final int LONGEST_PAUSE_MILLIS = 6_000;

    @Test
    void twoOfEachShareTheWorkAreReplacedInTurnAndJoinAndLeave() throws Exception {
        FaultRun.run("instances", FaultStack.Setup.plain().with(2), (stack, sender, random) -> {
            for (Part part : Part.services()) {
                replace(stack.instances(part).get(random.nextInt(2)), sender);
            }
            for (int i = 0; i < CHANGES; i++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                change(pick(stack.instances(pick(Part.services(), random)), random), random);
            }
        });
    }

    /** As an upgrade does it. */
    private static void replace(Instance instance, Sender sender) throws Exception {
        FaultRun.say("replacing " + instance + " after " + sender.begun() + " items");
        instance.stop();
        instance.start();
        instance.awaitReady();
    }

    /** One that runs leaves, in order or not; one that is away joins. */
    private static void change(Instance instance, Random random) throws Exception {
        if (!instance.alive()) {
            FaultRun.say(instance + " joins");
            instance.start();
        } else if (random.nextBoolean()) {
            FaultRun.say(instance + " leaves in order");
            instance.stop();
        } else {
            FaultRun.say(instance + " is killed");
            instance.kill();
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
