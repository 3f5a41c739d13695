package io.wireloom.contracts.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses in CIDR notation.
 *
 * @param network an address in the block, of four bytes or sixteen
 * @param prefix how many of its first bits all addresses of the block share
 */
public record AddressBlock(byte[] network, int prefix) {

    /**
     * Reads {@code address/prefix}, or an address alone.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static AddressBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        String address = slash < 0 ? cidr : cidr.substring(0, slash);
        if (!HostNames.isAddress(address)) {
            throw new IllegalArgumentException("'" + cidr + "' is no address and no CIDR block");
        }
        byte[] network = bytes(address);
        String prefix = slash < 0 ? Integer.toString(network.length * 8) : cidr.substring(slash + 1);
        if (!prefix.matches("\\d{1,3}") || Integer.parseInt(prefix) > network.length * 8) {
            throw new IllegalArgumentException("'" + cidr + "' has no prefix of 0 to " + network.length * 8);
        }
        return new AddressBlock(network, Integer.parseInt(prefix));
    }

    /** Whether the address lies in the block; never one of the other version of IP. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int rest = network.length * 8 - prefix;
        return new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, network).shiftRight(rest));
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + address + "' is no address", e);
        }
    }
}
