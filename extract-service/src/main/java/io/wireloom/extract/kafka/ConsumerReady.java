package io.wireloom.extract.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the consumer waits for something; says for what. */
@Readiness
@ApplicationScoped
class ConsumerReady implements HealthCheck {

    private final ArticlesConsumer articles;

    ConsumerReady(ArticlesConsumer articles) {
        this.articles = articles;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("consumers").up();
        articles.trouble().ifPresent(reason -> response.down().withData("articles", reason));
        return response.build();
    }
}
