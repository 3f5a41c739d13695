package io.wireloom.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for a service where only its being a process matters: answers that it is ready, and nothing else. */
public final class StubService {

    private StubService() {}

    /** Listens where a service would, unless {@code broken} stands beside its jar. */
    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of("broken"))) {
            throw new IllegalStateException("the stub is broken");
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
