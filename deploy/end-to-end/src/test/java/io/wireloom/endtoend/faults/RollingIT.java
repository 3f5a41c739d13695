package io.wireloom.endtoend.faults;

import io.wireloom.local.stack.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every instance is replaced, one after another, as an upgrade does it, and those that stay do the work meanwhile. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class RollingIT {

    @Test
    void everyInstanceIsReplacedInTurn() throws Exception {
        FaultRun.run("rolling", FaultStack.Setup.plain().with(2), (stack, sender, random) -> {
            for (Part part : Part.services()) {
                for (Instance instance : stack.instances(part)) {
                    FaultRun.say("replacing " + instance + " after " + sender.begun() + " items");
                    instance.stop();
                    instance.start();
                    instance.awaitReady();
                }
            }
        });
    }
}
