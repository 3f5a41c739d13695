package io.wireloom.endtoend.faults;

import io.wireloom.local.stack.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Laws 1 and 3 through an upgrade: services of an earlier build, {@code -Dwireloom.faults.earlier=DIR} of its project, give way to
 * those of this one under load, so that both write and read the same topics and tables for a while.
 */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
@EnabledIfSystemProperty(named = "wireloom.faults.earlier", matches = ".+")
class UpgradeIT {

    private static final int EACH = 2;

    @Test
    void servicesOfAnEarlierBuildGiveWayOneByOne() throws Exception {
        Path earlier = Path.of(System.getProperty("wireloom.faults.earlier")).toAbsolutePath();
        FaultRun.run("upgrade", FaultStack.Setup.plain().with(EACH).of(earlier), (stack, sender, random) -> {
            for (int number = 0; number < EACH; number++) {
                for (Part part : shuffled(random)) {
                    Instance instance = stack.instances(part).get(number);
                    FaultRun.say("upgrading " + instance + " after " + sender.begun() + " items");
                    instance.stop();
                    instance.use(FaultStack.jar(part));
                    instance.start();
                    instance.awaitReady();
                }
            }
        });
    }

    /** No order of services is asked for. */
    private static List<Part> shuffled(Random random) {
        List<Part> parts = new ArrayList<>(Part.services());
        Collections.shuffle(parts, random);
        return parts;
    }
}
