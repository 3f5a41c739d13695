package io.wireloom.backing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider for tests, where everybody who comes is let in as Vera, an editor; its tokens are really signed. */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> NONCES = new ConcurrentHashMap<>();
    private static RsaJsonWebKey key;
    private static String issuer;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("one");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JoseException | IOException e) {
            throw new IllegalStateException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> json(
                        exchange,
                        Map.of(
                                "issuer", issuer,
                                "authorization_endpoint", issuer + "/authorize",
                                "token_endpoint", issuer + "/token",
                                "end_session_endpoint", issuer + "/end",
                                "jwks_uri", issuer + "/keys")));
        server.createContext(
                "/keys",
                exchange -> json(
                        exchange, Map.of("keys", List.of(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)))));
        server.createContext("/authorize", IdentityProvider::authorize);
        server.createContext("/token", IdentityProvider::token);
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", issuer,
                "quarkus.oidc.credentials.secret", "a-secret-of-the-client-that-is-long-enough");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** A token of this provider. */
    public static String token(String name, String audience, String... roles) {
        return token(key, name, audience, null, roles);
    }

    /** A token of this provider that names the feeds its bearer may deliver. */
    public static String token(String name, String audience, List<String> feeds, String... roles) {
        JwtClaims claims = claims(name, audience, roles);
        claims.setClaim("feeds", feeds);
        return signed(key, claims);
    }

    /** A token that somebody else has signed. */
    public static String forged(String name, String audience, String... roles) throws JoseException {
        RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId("one");
        return token(other, name, audience, null, roles);
    }

    private static String token(RsaJsonWebKey signer, String name, String audience, String nonce, String... roles) {
        JwtClaims claims = claims(name, audience, roles);
        if (nonce != null) {
            claims.setClaim("nonce", nonce);
        }
        return signed(signer, claims);
    }

    private static JwtClaims claims(String name, String audience, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(name);
        claims.setClaim("preferred_username", name);
        claims.setClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        return claims;
    }

    private static String signed(RsaJsonWebKey signer, JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(signer.getKeyId());
        signature.setKey(signer.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        if (!asked.containsKey("code_challenge")) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        NONCES.put("code", asked.getOrDefault("nonce", ""));
        URI back = URI.create(asked.get("redirect_uri") + "?code=code&state=" + asked.get("state"));
        exchange.getResponseHeaders().add("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static void token(HttpExchange exchange) throws IOException {
        String nonce = NONCES.get("code");
        String token = token(key, "vera", "wireloom", nonce.isEmpty() ? null : nonce, "editor", "gardener");
        json(exchange, Map.of("id_token", token, "access_token", token, "token_type", "Bearer", "expires_in", 600));
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, Object answer) throws IOException {
        byte[] bytes = MessageCodec.writeText(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
