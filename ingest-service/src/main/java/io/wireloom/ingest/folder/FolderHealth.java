package io.wireloom.ingest.folder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows which folders cannot be read. The service stays ready: the other doors are open. */
@Readiness
@ApplicationScoped
class FolderHealth implements HealthCheck {

    private final FolderDoor door;

    FolderHealth(FolderDoor door) {
        this.door = door;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> troubles = door.troubles();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("folder door").up().withData("folders", door.watched());
        troubles.forEach(response::withData);
        return response.build();
    }
}
