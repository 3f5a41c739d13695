package io.wireloom.contracts.access;

/**
 * What is kept of a request in the record.
 *
 * @param method the method, in capitals
 * @param path the path, normalised, without its query
 * @param address the network address of whoever asks; empty when it is not known
 */
public record Asked(String method, String path, String address) {

    static Asked of(Exchange exchange) {
        return new Asked(exchange.method(), exchange.path(), exchange.address());
    }
}
