package io.wireloom.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditTest {

    @Test
    void saysWhoDidWhatWithWhatResult() {
        Caller editor = new Caller("anna", Set.of(Role.FEED, Role.EDITOR), List.of());

        assertThat(Audit.line("done", Optional.of(editor), "POST", "/api/v1/decisions", 202, "10.1.2.3"))
                .isEqualTo(
                        "Audit done by=\"anna\" roles=editor,feed action=\"POST /api/v1/decisions\" status=202 from=10.1.2.3");
        assertThat(Audit.line("refused", Optional.empty(), "GET", "/", 401, "10.1.2.3"))
                .isEqualTo("Audit refused by=\"\" roles= action=\"GET /\" status=401 from=10.1.2.3");
    }

    @Test
    void letsNobodyWriteALineOfTheirOwn() {
        Caller sly = new Caller("a\"\nAudit done by=\"root\u2028\u202e", Set.of(Role.READER), List.of());

        assertThat(Audit.line("refused", Optional.of(sly), "GET", "/\r\nx" + "y".repeat(1_000), 403, "::1"))
                .doesNotContain("\n", "\r", "\u2028", "\u202e", "by=\"root")
                .hasSizeLessThan(700);
    }

    @Test
    void recordsChangesOfEditorsAndOperatorsOnly() {
        assertThat(Audit.records("POST", new Verdict.Granted(Caller.ANYBODY, Role.EDITOR)))
                .isTrue();
        assertThat(Audit.records("DELETE", new Verdict.Granted(Caller.ANYBODY, Role.OPERATOR)))
                .isTrue();
        assertThat(Audit.records("GET", new Verdict.Granted(Caller.ANYBODY, Role.OPERATOR)))
                .isFalse();
        assertThat(Audit.records("POST", new Verdict.Granted(Caller.ANYBODY, Role.FEED)))
                .isFalse();
        assertThat(Audit.records("POST", new Verdict.Granted(null, null))).isFalse();
    }
}
