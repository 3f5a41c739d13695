package io.wireloom.dedupe.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a consumer waits for something; says which and for what. */
@Readiness
@ApplicationScoped
class ConsumersReady implements HealthCheck {

    private final ArticlesConsumer articles;
    private final ClaimsConsumer claims;
    private final DecisionsConsumer decisions;
    private final ErasuresConsumer erasures;

    ConsumersReady(
            ArticlesConsumer articles, ClaimsConsumer claims, DecisionsConsumer decisions, ErasuresConsumer erasures) {
        this.articles = articles;
        this.claims = claims;
        this.decisions = decisions;
        this.erasures = erasures;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("consumers").up();
        articles.trouble().ifPresent(reason -> response.down().withData("articles", reason));
        claims.trouble().ifPresent(reason -> response.down().withData("claims", reason));
        decisions.trouble().ifPresent(reason -> response.down().withData("decisions", reason));
        erasures.trouble().ifPresent(reason -> response.down().withData("erasures", reason));
        return response.build();
    }
}
