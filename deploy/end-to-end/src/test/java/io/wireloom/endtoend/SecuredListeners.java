package io.wireloom.endtoend;

import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The encrypted listeners of the broker: one for services that show a certificate, and one for those that show a name and a password.
 *
 * @param trustedByBroker whose clients the broker takes, in PEM; it reads the file when told to
 * @param encryptedPort where certificates are shown
 * @param accountsPort where a name and a password are shown
 */
record SecuredListeners(Certificates certificates, Path trustedByBroker, int encryptedPort, int accountsPort) {

    /** The name of the listener for services that show a certificate. */
    static final String LISTENER = "clients";

    private static final String ACCOUNTS = "accounts";

    /** How somebody with the certificate in this file connects to the broker. */
    Map<String, Object> connection(Path certificate) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + encryptedPort,
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.authority().toString(),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                certificate.toString(),
                "ssl.keystore.password",
                Certificates.PASSWORD);
    }

    /** What a service is told that shows a name and a password in place of its certificate. */
    Map<String, String> account(Part part) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + accountsPort,
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG",
                login() + " username=\"" + part.title() + "\" password=\"" + Certificates.PASSWORD + "\";");
    }

    /** What the broker is told of them. */
    Map<String, String> brokerSettings() throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> settings = new HashMap<>();
        String address = LISTENER.toUpperCase(Locale.ROOT) + "://127.0.0.1:" + encryptedPort + ","
                + ACCOUNTS.toUpperCase(Locale.ROOT) + "://127.0.0.1:" + accountsPort;
        settings.put("listeners", address);
        settings.put("advertised.listeners", address);
        settings.put(
                "listener.security.protocol.map",
                LISTENER.toUpperCase(Locale.ROOT) + ":SSL," + ACCOUNTS.toUpperCase(Locale.ROOT) + ":SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put(
                "listener.name." + ACCOUNTS + ".plain.sasl.jaas.config",
                login() + " user_" + Part.EXTRACT.title() + "=\"" + Certificates.PASSWORD + "\";");
        settings.put("listener.name." + ACCOUNTS + ".ssl.client.auth", "none");
        settings.put("ssl.client.auth", "required");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificates.of("broker").toString());
        settings.put("ssl.keystore.password", Certificates.PASSWORD);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", trustedByBroker.toString());
        settings.put("ssl.principal.mapping.rules", "RULE:^CN=(.*?)$/$1/");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        return settings;
    }

    private static String login() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required";
    }
}
