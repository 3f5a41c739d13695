package io.wireloom.contracts.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of what editors and operators did and of who was turned away: a line each in the log of category
 * {@code io.wireloom.audit}, at level INFO, written when the answer is known. No line holds a key, a query or a body.
 */
final class Audit {

    /** The category of the log. */
    static final String CATEGORY = "io.wireloom.audit";

    private static final Logger LOG = LoggerFactory.getLogger(CATEGORY);
    private static final Set<Role> RECORDED = Set.of(Role.EDITOR, Role.OPERATOR);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\"]");
    private static final int LONGEST = 300;

    private Audit() {}

    /** Whether what was granted belongs into the record: changes that only editors and operators may make. */
    static boolean records(String method, Verdict.Granted granted) {
        return granted.needed() != null && RECORDED.contains(granted.needed()) && !Rules.looks(method);
    }

    /** Something was done, or tried and answered otherwise. */
    static void done(Caller caller, Exchange exchange, int status) {
        LOG.info(line("done", Optional.of(caller), exchange.method(), exchange.path(), status, exchange.address()));
    }

    /** Somebody was turned away. */
    static void refused(Optional<Caller> caller, Exchange exchange, int status) {
        LOG.info(line("refused", caller, exchange.method(), exchange.path(), status, exchange.address()));
    }

    static String line(String what, Optional<Caller> caller, String method, String path, int status, String address) {
        return "Audit " + what + " by=\""
                + caller.map(Caller::name).map(Audit::plain).orElse("") + "\" roles="
                + caller.map(Audit::roles).orElse("") + " action=\"" + plain(method) + " " + plain(path) + "\" status="
                + status + " from=" + plain(address);
    }

    private static String roles(Caller caller) {
        return caller.roles().stream().map(Role::word).sorted().collect(Collectors.joining(","));
    }

    /** Text of others must not begin a line of its own or end its quotes. */
    private static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }
}
