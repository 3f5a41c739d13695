package io.wireloom.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Rules RULES = new Rules()
            .open("/q/")
            .both("/api/v1/webhooks", Role.OPERATOR)
            .change("/api/v1/wire", Role.FEED)
            .change("/api/v1/decisions", Role.EDITOR);

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private KeyFile keys;

    @BeforeEach
    void fileOfKeys() throws Exception {
        Path file = Files.writeString(
                folder.resolve("keys.json"),
                "{\"keys\": [" + key("wire", "feed", "") + "," + key("anna", "reader", "") + ","
                        + key("ed", "editor", "") + "," + key("root", "operator", "") + ","
                        + key("gone", "operator", ", \"expires\": \"2026-05-01T00:00:00Z\"") + ","
                        + key("soon", "operator", ", \"expires\": \"2026-05-01T00:00:01Z\"") + "]}");
        keys = new KeyFile(file);
        keys.reloadIfChanged();
    }

    @ParameterizedTest
    @CsvSource({
        "wire, POST,   /api/v1/wire,        granted",
        "wire, POST,   /api/v1/wire/bulk,   granted",
        "wire, GET,    /api/v1/incidents,   forbidden",
        "wire, POST,   /api/v1/decisions,   forbidden",
        "anna, GET,    /api/v1/incidents,   granted",
        "anna, HEAD,   /,                   granted",
        "anna, POST,   /api/v1/decisions,   forbidden",
        "anna, GET,    /api/v1/webhooks,    forbidden",
        "anna, GET,    /api/v1/webhooks/w1, forbidden",
        "anna, POST,   /api/v1/wire,        forbidden",
        "ed,   POST,   /api/v1/decisions,   granted",
        "ed,   GET,    /api/v1/incidents,   granted",
        "ed,   DELETE, /api/v1/webhooks/w1, forbidden",
        "ed,   POST,   /something/new,      forbidden",
        "root, POST,   /something/new,      granted",
        "root, GET,    /api/v1/webhooks,    granted",
        "root, POST,   /api/v1/decisions,   granted",
        "root, POST,   /api/v1/wire,        forbidden",
        "gone, GET,    /api/v1/incidents,   unknown",
        "soon, GET,    /api/v1/incidents,   granted",
        "evil, GET,    /api/v1/incidents,   unknown",
        "evil, GET,    /q/health,           granted",
        "evil, POST,   /q/health,           unknown",
        "'',   GET,    /,                   unknown",
        "'',   GET,    /q/metrics,          granted",
    })
    void judges(String who, String method, String path, String expected) {
        Map<String, String> header = who.isEmpty() ? Map.of() : Map.of("X-API-Key", secret(who));
        assertThat(word(gate(true).judge(new Request(method, path, header::get, Optional.empty()))))
                .isEqualTo(expected);

        String basic = Base64.getEncoder().encodeToString(("x:" + secret(who)).getBytes(StandardCharsets.UTF_8));
        Map<String, String> password = who.isEmpty() ? Map.of() : Map.of("Authorization", "Basic " + basic);
        assertThat(word(gate(true).judge(new Request(method, path, password::get, Optional.empty()))))
                .isEqualTo(expected);
    }

    @Test
    void takesTheWordOfTheIdentityProviderUnlessAKeyIsShown() {
        Optional<Caller> signedIn = Optional.of(new Caller("eve", Set.of(Role.EDITOR), List.of()));

        assertThat(gate(true).judge(new Request("POST", "/api/v1/decisions", name -> null, signedIn)))
                .isEqualTo(new Verdict.Granted(signedIn.get(), Role.EDITOR));
        Map<String, String> reader = Map.of("X-API-Key", secret("anna"));
        assertThat(gate(true).judge(new Request("POST", "/api/v1/decisions", reader::get, signedIn)))
                .isInstanceOf(Verdict.Forbidden.class);
        Map<String, String> wrong = Map.of("Authorization", "Basic ?");
        assertThat(gate(true).judge(new Request("POST", "/api/v1/decisions", wrong::get, signedIn)))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void countsWhomItTurnsAwayAndNeverRepeatsAKey() {
        Map<String, String> wrong = Map.of("X-API-Key", "wl_somebody-elses");
        Verdict.Unknown unknown = (Verdict.Unknown)
                gate(true).judge(new Request("GET", "/api/v1/incidents", wrong::get, Optional.empty()));

        assertThat(unknown.reason()).doesNotContain("somebody");
        assertThat(meters.get("wireloom.access.refused")
                        .tag("reason", "unknown")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void letsEverybodyInWhereNobodyIsAsked() {
        assertThat(gate(false).judge(new Request("POST", "/api/v1/decisions", name -> null, Optional.empty())))
                .isEqualTo(new Verdict.Granted(Caller.ANYBODY, Role.EDITOR));
    }

    @ParameterizedTest
    @CsvSource({
        "'',              agency,     true",
        "agency,          agency,     true",
        "agency,          agency-two, false",
        "agency-*,        agency-two, true",
        "agency-*,        agency,     false",
        "agency;wire,     wire,       true",
        "*,               anything,   true",
    })
    void tellsWhichFeedsACallerMayDeliver(String feeds, String feed, boolean may) {
        List<String> allowed = feeds.isEmpty() ? List.of() : List.of(feeds.split(";"));

        assertThat(new Caller("c", Set.of(Role.FEED), allowed).mayDeliver(feed)).isEqualTo(may);
        assertThat(new Caller("c", Set.of(Role.OPERATOR), allowed).mayDeliver(feed))
                .isFalse();
    }

    @Test
    void letsOnAndRefuses() {
        Map<String, String> editor = Map.of("X-API-Key", secret("ed"));
        Request allowed = new Request("POST", "/api/v1/decisions", editor::get, Optional.empty());
        Request forbidden = new Request("POST", "/api/v1/webhooks", editor::get, Optional.empty());
        Request unknown = new Request("POST", "/api/v1/webhooks", name -> null, Optional.empty());

        Gate gate = gate(true);
        gate.receive(allowed);
        gate.receive(forbidden);
        gate.receive(unknown);

        assertThat(allowed.done()).containsExactly("told of its answer", "passed as ed");
        assertThat(forbidden.done()).containsExactly("403 not-allowed");
        assertThat(unknown.done()).containsExactly("401 unknown");
    }

    private record Request(
            String method, String path, UnaryOperator<String> headers, Optional<Caller> signedIn, List<String> done)
            implements Exchange {

        Request(String method, String path, UnaryOperator<String> headers, Optional<Caller> signedIn) {
            this(method, path, headers, signedIn, new ArrayList<>());
        }

        @Override
        public String header(String name) {
            return headers.apply(name);
        }

        @Override
        public String address() {
            return "10.1.2.3";
        }

        @Override
        public void whenAnswered(Consumer<Answered> told) {
            done.add("told of its answer");
        }

        @Override
        public void pass(Caller caller) {
            done.add("passed as " + caller.name());
        }

        @Override
        public void refuse(int status, String kind, String title, String detail) {
            done.add(status + " " + kind);
        }
    }

    private Gate gate(boolean required) {
        return new Gate(required, keys, RULES, Clock.fixed(NOW, ZoneOffset.UTC), meters);
    }

    private static String word(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String secret(String id) {
        return "wl_the-key-of-" + id;
    }

    private static String key(String id, String role, String more) {
        return "{\"id\": \"" + id + "\", \"sha256\": \"" + AccessKey.hash(secret(id)) + "\", \"roles\": [\"" + role
                + "\"]" + more + "}";
    }
}
