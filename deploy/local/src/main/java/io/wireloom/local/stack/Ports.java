package io.wireloom.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where each part listens.
 *
 * @param byPart a port for every part
 */
public record Ports(Map<Part, Integer> byPart) {

    public Ports {
        Map<Part, Integer> complete = new EnumMap<>(Part.class);
        Part.all().forEach(part -> complete.put(part, part.defaultPort()));
        complete.putAll(byPart);
        byPart = Map.copyOf(complete);
    }

    /** The ports when nobody asks for others. */
    public static Ports defaults() {
        return new Ports(Map.of());
    }

    public int of(Part part) {
        return byPart.get(part);
    }

    /** The address of a service on this machine. */
    public URI address(Part part) {
        return URI.create("http://localhost:" + of(part));
    }

    /**
     * Makes sure that every part can have its port.
     *
     * @throws StackFailure when one is out of range, wanted twice or taken
     */
    public void check() {
        for (Part part : Part.all()) {
            if (of(part) < 1 || of(part) > 65535) {
                throw new StackFailure(part.option() + " " + of(part) + " is no port: choose one from 1 to 65535.");
            }
        }
        Map<Integer, Part> taken = new HashMap<>();
        for (Part part : Part.all()) {
            Part other = taken.putIfAbsent(of(part), part);
            if (other != null) {
                throw new StackFailure("Port " + of(part) + " is wanted by " + other.title() + " and " + part.title()
                        + ": give one of them another with " + part.option() + " or " + other.option() + ".");
            }
        }
        Part.all().stream().filter(part -> !free(of(part))).findFirst().ifPresent(part -> {
            throw new StackFailure("Port " + of(part) + " is taken; " + part.title() + " wants it for " + part.purpose()
                    + ". Stop what uses it, or choose another port: " + part.option() + "=" + (of(part) + 10000)
                    + " (or " + part.variable() + ").");
        });
    }

    /** The options that ask for these ports, those that are not the defaults only. */
    public String asOptions() {
        return Part.all().stream()
                .filter(part -> of(part) != part.defaultPort())
                .map(part -> " " + part.option() + "=" + of(part))
                .collect(Collectors.joining());
    }

    private static boolean free(int port) {
        return canListen(Optional.of(InetAddress.getLoopbackAddress()), port) && canListen(Optional.empty(), port);
    }

    private static boolean canListen(Optional<InetAddress> address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address.map(host -> new InetSocketAddress(host, port))
                    .orElseGet(() -> new InetSocketAddress(port)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
