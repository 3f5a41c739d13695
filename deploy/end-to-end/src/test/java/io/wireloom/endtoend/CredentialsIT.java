package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Key;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Credentials are changed while copy flows, as the runbook has it: nothing is lost, and nothing set aside. */
@EnabledIfSystemProperty(named = "wireloom.procedures", matches = "true")
class CredentialsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String KEYS = "WIRELOOM_WEBHOOKS_KEYS";
    private static final List<Part> WITH_ACCOUNT = List.of(Part.INGEST, Part.DEDUPE, Part.QUERY);

    private final SecuredStack stack = SecuredStack.get();

    @Test
    void eachServiceGoesOnWithItsConnectionsAndWaitsForTheNewPasswordWhenTheyAreGone() throws Exception {
        long letters = letters();
        try (SteadyCopy copy = SteadyCopy.start(stack::address, "password")) {
            copy.awaitNews();
            for (Part part : WITH_ACCOUNT) {
                String renewed = "renewed-" + part.title();
                try (Connection superuser = stack.superuser()) {
                    DatabaseAccounts.password(superuser, part.title(), renewed);
                    copy.awaitNews();
                    assertThat(stack.health(part).up()).as("%s", part).isTrue();
                    endConnections(superuser, part.title());
                }
                Awaitility.await(part + " says what it waits for")
                        .atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(stack.health(part).reason()).contains("password authentication failed"));
                stack.tell(part, "WIRELOOM_DB_PASSWORD", renewed);
                stack.restart(part);
                copy.awaitNews();
            }
            assertThat(copy.awaitAll()).isPositive();
        }
        assertThat(letters()).as("dead letters").isEqualTo(letters);
    }

    @Test
    void eachServiceShowsACertificateOfANewAuthorityAndThoseOfTheOldOneAreTurnedAway() throws Exception {
        long letters = letters();
        Certificates renewed = Certificates.in(stack.certificates().authority().resolveSibling("renewed"));
        Path old = Files.copy(
                stack.certificates().of("extract-service"),
                stack.certificates().authority().resolveSibling("old.p12"));
        try (SteadyCopy copy = SteadyCopy.start(stack::address, "certificate")) {
            copy.awaitNews();
            Files.writeString(
                    stack.trustedByBroker(),
                    Files.readString(stack.certificates().authority()) + Files.readString(renewed.authority()));
            readTrustAgain();
            for (Part part : Part.services()) {
                Files.copy(
                        renewed.of(part.title()),
                        stack.certificates().of(part.title()),
                        StandardCopyOption.REPLACE_EXISTING);
                stack.restart(part);
                copy.awaitNews();
            }
            assertThat(clusterId(old)).isNotBlank();
            Files.copy(renewed.authority(), stack.trustedByBroker(), StandardCopyOption.REPLACE_EXISTING);
            readTrustAgain();
            assertThatThrownBy(() -> clusterId(old))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SslAuthenticationException.class);
            copy.awaitNews();
            stack.restart(Part.EXTRACT);
            assertThat(copy.awaitAll()).isPositive();
        }
        assertThat(letters()).as("dead letters").isEqualTo(letters);
    }

    @Test
    void aServiceWhoseRightsWereTakenGoesOnWhenTheyAreGivenAgain() throws Exception {
        long letters = letters();
        List<AclBinding> rights = SecuredStack.rights().stream()
                .filter(right -> right.entry().principal().equals("User:extract-service"))
                .toList();
        try (SteadyCopy copy = SteadyCopy.start(stack::address, "right");
                Admin admin = stack.admin()) {
            copy.awaitNews();
            admin.deleteAcls(rights.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
            Awaitility.await("the service says that it may not")
                    .atMost(PATIENCE)
                    .until(() -> stack.log(Part.EXTRACT).stream()
                            .anyMatch(line -> line.contains("Not authorized to access group")));
            admin.createAcls(rights).all().get(30, TimeUnit.SECONDS);
            copy.awaitNews();
            assertThat(copy.awaitAll()).isPositive();
        }
        assertThat(letters()).as("dead letters").isEqualTo(letters);
    }

    @Test
    void deliveriesOfWebhooksAreSignedAsBeforeUnderANewKey() throws Exception {
        String renewed = "second:c2Vjb25kIGtleSBvZiB3ZWJob29rcyBmb3IgdGVzdDI=";
        try (HookReceiver receiver = HookReceiver.open();
                SteadyCopy copy = SteadyCopy.start(stack::address, "webhook")) {
            String secret = setUpWebhook(receiver.url());
            stack.tell(Part.QUERY, KEYS, renewed + "," + SecuredStack.WEBHOOKS_KEY);
            stack.restart(Part.QUERY);
            Awaitility.await("the secret is sealed anew").atMost(PATIENCE).until(() -> sealedWith()
                    .equals("second"));
            stack.tell(Part.QUERY, KEYS, renewed);
            stack.restart(Part.QUERY);
            int before = receiver.taken().size();
            Awaitility.await("a delivery")
                    .atMost(PATIENCE)
                    .until(() -> receiver.taken().size() > before);
            assertThat(receiver.taken()).allSatisfy(delivery -> assertThat(delivery.signedWith(secret))
                    .isTrue());
            assertThat(copy.awaitAll()).isPositive();
        }
    }

    private String setUpWebhook(String url) throws Exception {
        HttpRequest request = Key.request(stack.address(Part.QUERY).resolve("/api/v1/webhooks"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"" + url + "\"}"))
                .build();
        return MessageCodec.mapper()
                .readTree(Http.send(request, PATIENCE).body())
                .path("secret")
                .asText();
    }

    /** The name of the key under which the secrets in the database are sealed, as far as all are under one. */
    private String sealedWith() throws SQLException {
        try (Connection superuser = stack.superuser(stack.database(Part.QUERY));
                Statement statement = superuser.createStatement();
                ResultSet keys = statement.executeQuery(
                        "select string_agg(distinct split_part(secret, ':', 2), ' ') from desk.webhook")) {
            keys.next();
            return keys.getString(1);
        }
    }

    /** Has the broker read the file of authorities that it trusts. */
    private void readTrustAgain() throws Exception {
        ConfigEntry file = new ConfigEntry(
                "listener.name." + SecuredListeners.LISTENER + ".ssl.truststore.location",
                stack.trustedByBroker().toString());
        try (Admin admin = stack.admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.BROKER, "1"),
                            List.of(new AlterConfigOp(file, AlterConfigOp.OpType.SET))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    /** Asks the broker something that needs a connection and no right. */
    private String clusterId(Path certificate) throws Exception {
        try (Admin admin = Admin.create(stack.connection(certificate))) {
            return admin.describeCluster().clusterId().get(60, TimeUnit.SECONDS);
        }
    }

    private long letters() {
        return new DeadLetterBox(stack.bootstrapServers()).letters().size();
    }

    private static void endConnections(Connection superuser, String account) throws Exception {
        try (PreparedStatement statement = superuser.prepareStatement(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = ?")) {
            statement.setString(1, account);
            statement.executeQuery().close();
        }
    }
}
