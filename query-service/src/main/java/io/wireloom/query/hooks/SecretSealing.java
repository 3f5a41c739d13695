package io.wireloom.query.hooks;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.wireloom.query.persistence.WebhookRepository;
import io.wireloom.query.timing.Ticks;
import io.wireloom.query.webhooks.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Seals as the service starts what was stored before there was a key, or with a key that is to go. */
@ApplicationScoped
class SecretSealing {

    private final Seal seal;
    private final WebhookRepository webhooks;
    private final Ticks ticks;

    SecretSealing(Seal seal, WebhookRepository webhooks, Ticks ticks) {
        this.seal = seal;
        this.webhooks = webhooks;
        this.ticks = ticks;
    }

    void start(@Observes StartupEvent event) {
        if (!seal.hasKey()) {
            Log.warn("No webhook can be set up: WIRELOOM_WEBHOOKS_KEYS holds no key to seal secrets with");
            return;
        }
        ticks.apart("Sealing the secrets of webhooks", () -> webhooks.sealAnew()
                .invoke(count -> {
                    if (count > 0) {
                        Log.infof("Sealed the secrets of webhooks anew count=%d", count);
                    }
                })
                .replaceWithVoid());
    }
}
