package io.wireloom.ingest.folder;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;

/**
 * One running instance of the service, as its working directory names it.
 *
 * @param host the machine's, or container's, own name
 * @param pid its process there
 */
record Instance(String host, long pid) {

    /** This very process. A machine that does not know its own name gets one that no other has. */
    static Instance current() {
        String host = Optional.ofNullable(System.getenv("HOSTNAME"))
                .filter(name -> !name.isBlank())
                .or(Instance::ownName)
                .filter(name -> !name.equals("localhost"))
                .orElseGet(() -> "unnamed-" + UUID.randomUUID());
        return new Instance(
                host.strip().replaceAll("[^\\w.-]", "_"),
                ProcessHandle.current().pid());
    }

    private static Optional<String> ownName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The instance that a directory is named for. */
    static Optional<Instance> of(String name) {
        int dash = name.lastIndexOf('-');
        return dash > 0 && name.substring(dash + 1).matches("\\d{1,18}")
                ? Optional.of(new Instance(name.substring(0, dash), Long.parseLong(name.substring(dash + 1))))
                : Optional.empty();
    }

    String name() {
        return host + "-" + pid;
    }

    /** Whether {@code other} ran on this machine and its process is no more. */
    boolean knowsDead(Instance other) {
        return host.equals(other.host)
                && pid != other.pid
                && ProcessHandle.of(other.pid)
                        .map(process -> !process.isAlive())
                        .orElse(true);
    }
}
