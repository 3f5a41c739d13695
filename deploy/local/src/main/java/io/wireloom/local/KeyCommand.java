package io.wireloom.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.wireloom.contracts.access.AccessKey;
import io.wireloom.contracts.access.BadKeysException;
import io.wireloom.contracts.access.KeyRing;
import io.wireloom.local.terminal.Terminal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code wireloom key}. */
@Command(
        name = "key",
        description =
                "Makes a key and prints it once, with the entry for the file of keys, which holds its hash alone.",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Parameters(paramLabel = "ID", description = "Who it is for, as logs and decisions name them.")
    private String id;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "What it allows: feed, reader, editor or operator; may be given more than once.")
    private List<String> roles;

    @Option(
            names = "--feed",
            paramLabel = "FEED",
            description = "A feed that it may deliver, agency-* for all that begin so; without it any feed.")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--expires", paramLabel = "DAY", description = "The day, in UTC, from which it is no longer valid.")
    private LocalDate expires;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final Terminal terminal;

    KeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        String key = AccessKey.generate(new SecureRandom());
        AccessKey entry = new AccessKey(
                id,
                AccessKey.hash(key),
                roles,
                feeds,
                expires == null ? null : expires.atStartOfDay(ZoneOffset.UTC).toInstant());
        check(entry);
        terminal.line("The key, which is shown only now:");
        terminal.line(key);
        terminal.line("Its entry in the list \"keys\" of the file that WIRELOOM_KEYS_FILE names:");
        terminal.line(JSON.writeValueAsString(entry));
        return 0;
    }

    private void check(AccessKey entry) throws JsonProcessingException {
        try {
            KeyRing.read(JSON.writeValueAsBytes(Map.of("keys", List.of(entry))));
        } catch (BadKeysException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
