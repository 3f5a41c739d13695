package io.wireloom.contracts.erasing;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Erases an article in a cluster, from a pod that has the environment of a service:
 * {@code java -cp … io.wireloom.contracts.erasing.EraseArticle ARTICLE-ID REFERENCE REASON BY [PHRASE…]}. The broker is found by the
 * services' keys ({@code KAFKA_BOOTSTRAP_SERVERS}, {@code KAFKA_SECURITY_PROTOCOL}, {@code KAFKA_SSL_…}, {@code KAFKA_SASL_…}), the
 * query-service by {@code WIRELOOM_QUERY_URL}; {@code WIRELOOM_API_KEY} is the key of an operator.
 */
public final class EraseArticle {

    private static final int FIXED = 4;
    private static final int USAGE = 2;
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Map<String, String> KEYS = Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", "bootstrap.servers",
            "KAFKA_SECURITY_PROTOCOL", "security.protocol",
            "KAFKA_SSL_TRUSTSTORE_TYPE", "ssl.truststore.type",
            "KAFKA_SSL_TRUSTSTORE_LOCATION", "ssl.truststore.location",
            "KAFKA_SSL_KEYSTORE_TYPE", "ssl.keystore.type",
            "KAFKA_SSL_KEYSTORE_LOCATION", "ssl.keystore.location",
            "KAFKA_SSL_KEYSTORE_PASSWORD", "ssl.keystore.password",
            "KAFKA_SASL_MECHANISM", "sasl.mechanism",
            "KAFKA_SASL_JAAS_CONFIG", "sasl.jaas.config");

    private EraseArticle() {}

    /** Exit code 0: erased, and found nowhere on the topics; 1: not brought to its end, run it again; 2: wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, arguments));
    }

    static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        if (arguments.length < FIXED) {
            out.println("Usage: EraseArticle ARTICLE-ID REFERENCE REASON BY [PHRASE…]");
            return USAGE;
        }
        List<String> phrases = new ArrayList<>(List.of(arguments).subList(FIXED, arguments.length));
        Erasing.Order order =
                new Erasing.Order(arguments[0], arguments[2], arguments[1], arguments[FIXED - 1], phrases);
        URI query = query(environment);
        try {
            Erasing.Result result = new Erasing(
                            query, headers(environment), connection(environment), PATIENCE, out::println)
                    .erase(order);
            out.println(result.left().isEmpty() ? "Erased." : "Not gone yet: run it again.");
            return result.left().isEmpty() ? 0 : 1;
        } catch (ErasingException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    static URI query(Map<String, String> environment) {
        return URI.create(environment.getOrDefault("WIRELOOM_QUERY_URL", "http://query-service:8080"));
    }

    static Map<String, String> headers(Map<String, String> environment) {
        String key = environment.get("WIRELOOM_API_KEY");
        return key == null || key.isBlank() ? Map.of() : Map.of("X-API-Key", key.strip());
    }

    static Map<String, String> connection(Map<String, String> environment) {
        Map<String, String> connection = new HashMap<>(Map.of("bootstrap.servers", "localhost:9092"));
        KEYS.forEach((variable, key) -> {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                connection.put(key, value);
            }
        });
        return connection;
    }
}
