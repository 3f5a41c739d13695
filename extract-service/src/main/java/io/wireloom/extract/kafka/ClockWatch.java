package io.wireloom.extract.kafka;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.wireloom.contracts.delivery.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Ends the service when the wall clock is set back, so that whatever runs it starts it again with clients that do not stand still. */
@ApplicationScoped
@IfBuildProfile("prod")
class ClockWatch {

    private static final int RESTART = 1;

    /** At once: an orderly stop would wait for the very clients that stand still, and what is in hand comes again. */
    void start(@Observes StartupEvent started) {
        WallClock.watch(back -> {
            Log.errorf(
                    "The wall clock went back by %s: ending, to be started again with Kafka clients that do not wait for it",
                    back);
            Runtime.getRuntime().halt(RESTART);
        });
    }
}
