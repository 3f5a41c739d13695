package io.wireloom.contracts.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of what editors and operators did and of who was turned away: a line each in the log of category
 * {@code io.wireloom.audit}, at level INFO, written when the answer is known: what was made or changed is where the answer leads. No
 * line holds a key, or a query or a body of a request.
 */
final class Audit {

    /** The category of the log. */
    static final String CATEGORY = "io.wireloom.audit";

    private static final Logger LOG = LoggerFactory.getLogger(CATEGORY);
    private static final Set<Role> RECORDED = Set.of(Role.EDITOR, Role.OPERATOR);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\"]");
    private static final Pattern HOST = Pattern.compile("^https?://[^/]*+");
    private static final int LONGEST = 300;

    private Audit() {}

    /** Whether what was granted belongs into the record: changes that only editors and operators may make. */
    static boolean records(String method, Verdict.Granted granted) {
        return granted.needed() != null && RECORDED.contains(granted.needed()) && !Rules.looks(method);
    }

    /** Something was done, or tried and answered otherwise. */
    static void done(Caller caller, Asked asked, Answered answered) {
        LOG.info(line("done", Optional.of(caller), asked, answered));
    }

    /** Somebody was turned away. */
    static void refused(Optional<Caller> caller, Asked asked, int status) {
        LOG.info(line("refused", caller, asked, new Answered(status, null)));
    }

    static String line(String what, Optional<Caller> caller, Asked asked, Answered answered) {
        return "Audit " + what + " by=\""
                + caller.map(Caller::name).map(Audit::plain).orElse("") + "\" roles="
                + caller.map(Audit::roles).orElse("") + " action=\"" + plain(asked.method()) + " " + plain(asked.path())
                + "\" status=" + (answered.equals(Answered.LOST) ? "none" : answered.status()) + result(answered)
                + " from=" + plain(asked.address());
    }

    /** The host in it is the one that the caller named, and says nothing. */
    private static String result(Answered answered) {
        return answered.location() == null
                ? ""
                : " result=\"" + plain(HOST.matcher(answered.location()).replaceFirst("")) + "\"";
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
