package io.wireloom.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes the deliveries of a webhook. */
final class HookReceiver implements AutoCloseable {

    private static final String ALGORITHM = "HmacSHA256";

    private final HttpServer server;
    private final List<Delivery> taken = new CopyOnWriteArrayList<>();

    /**
     * One delivery.
     *
     * @param signed what the signature is made over
     * @param signature as sent
     */
    record Delivery(String signed, String signature) {

        /** Whether it was signed with {@code secret}, as Standard Webhooks writes secrets. */
        boolean signedWith(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), ALGORITHM));
            byte[] expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return signature.equals("v1," + Base64.getEncoder().encodeToString(expected));
        }
    }

    private HookReceiver(HttpServer server) {
        this.server = server;
    }

    static HookReceiver open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HookReceiver receiver = new HookReceiver(server);
        server.createContext("/", receiver::take);
        server.start();
        return receiver;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    List<Delivery> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(new Delivery(
                exchange.getRequestHeaders().getFirst("webhook-id") + "."
                        + exchange.getRequestHeaders().getFirst("webhook-timestamp") + "." + body,
                exchange.getRequestHeaders().getFirst("webhook-signature")));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
