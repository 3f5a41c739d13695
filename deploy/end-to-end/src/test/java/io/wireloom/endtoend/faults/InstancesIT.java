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
    void twoInstancesOfEachShareTheWork() throws Exception {
        FaultRun.run("two-instances", FaultStack.Setup.plain().with(2), (stack, sender, random) -> {});
    }

    @Test
    void instancesJoinAndLeaveAllTheTime() throws Exception {
        FaultRun.run("joining-and-leaving", FaultStack.Setup.plain().with(2), (stack, sender, random) -> {
            for (int i = 0; i < CHANGES; i++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                change(pick(stack.instances(pick(Part.services(), random)), random), random);
            }
        });
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
