package io.wireloom.checks.secrets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keys, tokens and passwords look like, after the forms their issuers publish. */
final class SecretPatterns {

    private static final List<Pattern> FORMS = Stream.of(
                    "-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----\\s*+[A-Za-z0-9+/]{20}",
                    // Amazon, GitHub, GitLab, Slack, Google, an OpenID token.
                    "\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b",
                    "\\bgh[pousr]_[A-Za-z0-9]{36}",
                    "\\bglpat-[A-Za-z0-9_-]{20}",
                    "\\bxox[abprs]-[A-Za-z0-9-]{10}",
                    "\\bAIza[A-Za-z0-9_-]{35}",
                    "\\beyJ[A-Za-z0-9_-]{20,400}\\.eyJ[A-Za-z0-9_-]{20}",
                    // A key of a Wireloom service: 32 random bytes.
                    "\\bwl_[A-Za-z0-9_-]{40}",
                    // A name and a password in an address, but of those that stand for nobody (RFC 2606).
                    "\\b[a-z]{2,12}://[^\\s/:@'\"$<>{}]{1,60}:(?<password>[^\\s/@'\"$<>{}]{3,60})@(?![\\w.-]{0,60}\\bexample\\b)",
                    // A setting with its value, where no expression stands for it.
                    "(?i)\\b[A-Z_.-]{0,40}(?:password|passwd|client-secret|client_secret|api-key|api_key)"
                            + "\\s{0,3}[:=]\\s{0,3}[\"']?(?<value>[A-Za-z0-9+/_.!%^&*-]{8,80})[\"']?\\s*+$")
            .map(form -> Pattern.compile(form, Pattern.MULTILINE))
            .toList();

    private SecretPatterns() {}

    /** What in a text looks like a secret; its first twelve characters, so that a report does not spread it. */
    static Optional<String> in(String text) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::find)
                .map(found ->
                        found.group().substring(0, Math.min(12, found.group().length())) + "…")
                .findFirst();
    }
}
