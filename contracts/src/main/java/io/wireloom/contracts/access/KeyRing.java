package io.wireloom.contracts.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys that are valid, by their hashes. */
public final class KeyRing {

    /** No keys. */
    public static final KeyRing EMPTY = new KeyRing(List.of());

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final Map<String, AccessKey> byHash;

    private KeyRing(List<AccessKey> keys) {
        byHash = keys.stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.sha256().toLowerCase(Locale.ROOT), Function.identity()));
    }

    private record Listed(List<AccessKey> keys) {}

    /**
     * Reads a file of keys: <code>{"keys": [{"id": "agency-one", "sha256": "…", "roles": ["feed"], "feeds": ["agency-one"],
     * "expires": "2027-01-01T00:00:00Z"}]}</code>.
     *
     * @throws BadKeysException when it does not read, or a key in it cannot be used
     */
    public static KeyRing read(byte[] file) {
        Listed listed;
        try {
            listed = JSON.readValue(file, Listed.class);
        } catch (JsonProcessingException e) {
            // Its own message would quote the file.
            throw new BadKeysException(List.of("the file is no JSON object with a list \"keys\" of id, sha256, roles,"
                    + " feeds and expires (line " + e.getLocation().getLineNr() + ")"));
        } catch (IOException e) {
            throw new BadKeysException(List.of("the file cannot be read: " + e.getMessage()));
        }
        if (listed == null || listed.keys() == null) {
            throw new BadKeysException(List.of("the file has no list \"keys\""));
        }
        List<String> problems = problems(listed.keys());
        if (!problems.isEmpty()) {
            throw new BadKeysException(problems);
        }
        return new KeyRing(listed.keys());
    }

    /** Whoever shows this key; empty when it is not valid now. */
    Optional<Caller> find(String shown, Instant now) {
        return Optional.ofNullable(byHash.get(AccessKey.hash(shown)))
                .filter(key -> !key.expired(now))
                .map(AccessKey::caller);
    }

    /** How many keys there are, expired ones included. */
    public int size() {
        return byHash.size();
    }

    private static List<String> problems(List<AccessKey> keys) {
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            AccessKey key = keys.get(i);
            String name = "key " + (i + 1);
            if (key == null || key.id() == null || !ID.matcher(key.id()).matches()) {
                problems.add(name + " has no id of letters, digits and . _ @ -");
                continue;
            }
            name = "key " + key.id();
            if (!ids.add(key.id())) {
                problems.add(name + " is there twice");
            }
            problems.addAll(problems(name, key));
            if (key.sha256() != null && !hashes.add(key.sha256().toLowerCase(Locale.ROOT))) {
                problems.add(name + " has the hash of another");
            }
        }
        return problems;
    }

    private static List<String> problems(String name, AccessKey key) {
        List<String> problems = new ArrayList<>();
        if (key.sha256() == null || !HASH.matcher(key.sha256()).matches()) {
            problems.add(name + " has no sha256 of 64 hexadecimal digits");
        }
        if (key.roles().isEmpty()
                || key.roles().stream().anyMatch(word -> Role.of(word).isEmpty())) {
            problems.add(name + " needs roles out of feed, reader, editor, operator");
        }
        if (!key.feeds().isEmpty() && !key.roles().contains(Role.FEED.word())) {
            problems.add(name + " names feeds and has not the role feed");
        }
        return problems;
    }
}
