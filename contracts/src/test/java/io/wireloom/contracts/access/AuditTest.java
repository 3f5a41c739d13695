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

        assertThat(Audit.line(
                        "done",
                        Optional.of(editor),
                        new Asked("POST", "/api/v1/decisions", "10.1.2.3"),
                        new Answered(202, null)))
                .isEqualTo(
                        "Audit done by=\"anna\" roles=editor,feed action=\"POST /api/v1/decisions\" status=202 from=10.1.2.3");
        assertThat(Audit.line("refused", Optional.empty(), new Asked("GET", "/", "10.1.2.3"), new Answered(401, null)))
                .isEqualTo("Audit refused by=\"\" roles= action=\"GET /\" status=401 from=10.1.2.3");
    }

    @Test
    void saysWhereTheAnswerLeadsAndWhetherItWasOut() {
        Asked asked = new Asked("POST", "/api/v1/webhooks", "::1");
        Optional<Caller> caller = Optional.of(Caller.ANYBODY);

        assertThat(Audit.line("done", caller, asked, new Answered(201, "http://any.host:1/api/v1/webhooks/wh-1")))
                .endsWith(" status=201 result=\"/api/v1/webhooks/wh-1\" from=::1");
        assertThat(Audit.line("done", caller, asked, new Answered(303, "/alerts\"\n#se-1")))
                .endsWith(" status=303 result=\"/alerts??#se-1\" from=::1");
        assertThat(Audit.line("done", caller, asked, Answered.LOST)).endsWith(" status=none from=::1");
    }

    @Test
    void letsNobodyWriteALineOfTheirOwn() {
        Caller sly = new Caller("a\"\nAudit done by=\"root\u2028\u202e", Set.of(Role.READER), List.of());

        assertThat(Audit.line(
                        "refused",
                        Optional.of(sly),
                        new Asked("GET", "/\r\nx" + "y".repeat(1_000), "::1"),
                        new Answered(403, null)))
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
