package io.wireloom.checks.compose;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.checks.Checkout;
import io.wireloom.checks.Images;
import io.wireloom.checks.ServiceConfiguration;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a compose file has to be. The keys are those of the Compose specification that this file uses: one that is not in the list
 * is a typo or a reason to extend it.
 */
final class ComposePolicies {

    private static final Set<String> TOP_LEVEL = Set.of("name", "services", "volumes");
    private static final Set<String> SERVICE = Set.of(
            "image",
            "build",
            "restart",
            "environment",
            "ports",
            "volumes",
            "mem_limit",
            "stop_grace_period",
            "healthcheck",
            "command",
            "entrypoint",
            "profiles",
            "depends_on",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "shm_size");
    private static final Set<String> HEALTH_CHECK = Set.of("test", "interval", "timeout", "retries", "start_period");
    private static final Set<String> BUILD = Set.of("context", "dockerfile", "args");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern PORT =
            Pattern.compile("\"?\\$\\{WIRELOOM_BIND:-127\\.0\\.0\\.1}:\\$\\{WIRELOOM_[A-Z]+_PORT:-\\d+}:\\d+\"?");
    /** What a folder is that may be named otherwise. */
    private static final Pattern OTHERWISE = Pattern.compile("^\\$\\{WIRELOOM_[A-Z_]+:-([^}]+)}");

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN).*");

    private final JsonNode file;
    private final List<String> violations = new ArrayList<>();

    private ComposePolicies(JsonNode file) {
        this.file = file;
    }

    /** Everything that is wrong with a compose file. */
    static List<String> violations(JsonNode file) {
        ComposePolicies policies = new ComposePolicies(file);
        policies.check();
        return List.copyOf(policies.violations);
    }

    /** The environment of a service, by key. */
    static JsonNode environment(JsonNode file, String service) {
        return file.path("services").path(service).path("environment");
    }

    private void check() {
        names(file, key -> TOP_LEVEL.contains(key) || key.startsWith("x-"))
                .forEach(key -> violations.add("top level: unknown key " + key));
        for (String service : Checkout.SERVICES) {
            if (!file.path("services").has(service)) {
                violations.add(service + " is missing");
            }
        }
        file.path("services").properties().forEach(service -> service(service.getKey(), service.getValue()));
    }

    private void service(String name, JsonNode service) {
        unknown(name, service, SERVICE);
        unknown(name + ".healthcheck", service.path("healthcheck"), HEALTH_CHECK);
        unknown(name + ".build", service.path("build"), BUILD);
        Images.unpinned(service.path("image").asText()).ifPresent(why -> violations.add(name + ": " + why));
        if (!service.has("mem_limit")) {
            violations.add(name + ": has no mem_limit");
        }
        build(name, service.path("build"));
        dependencies(name, service.path("depends_on"));
        service.path("ports").forEach(port -> {
            if (!PORT.matcher(port.asText()).matches()) {
                violations.add(
                        name + ": the published port " + port.asText() + " is not WIRELOOM_BIND and a port of its own");
            }
        });
        service.path("volumes").forEach(volume -> volume(name, volume.asText()));
        environment(name, service.path("environment"));
        boolean runsOnce = service.path("restart").asText().equals("on-failure");
        boolean nobodyWaits = service.has("profiles")
                && file.path("services").findValues("depends_on").stream().noneMatch(others -> others.has(name));
        if (!runsOnce
                && !nobodyWaits
                && service.path("healthcheck").path("test").size() < 2) {
            violations.add(name + ": has no healthcheck");
        }
    }

    private void build(String name, JsonNode build) {
        if (!build.isObject()) {
            return;
        }
        String containerfile = build.path("dockerfile").asText();
        if (!Files.exists(Checkout.path(containerfile))) {
            violations.add(name + ": " + containerfile + " does not exist");
        }
        if (!build.path("args").path("SERVICE").asText().equals(name)) {
            violations.add(name + ": is built from another service");
        }
    }

    private void dependencies(String name, JsonNode dependencies) {
        dependencies.properties().forEach(dependency -> {
            JsonNode other = file.path("services").path(dependency.getKey());
            String condition = dependency.getValue().path("condition").asText();
            if (other.isMissingNode()) {
                violations.add(name + ": depends on " + dependency.getKey() + ", which does not exist");
            } else if (other.has("profiles")
                    && !file.path("services").path(name).path("profiles").equals(other.path("profiles"))) {
                violations.add(name + ": depends on " + dependency.getKey() + ", which only a profile starts");
            } else if (!CONDITIONS.contains(condition)) {
                violations.add(name + ": unknown condition " + condition);
            } else if (condition.equals("service_healthy") && !other.has("healthcheck")) {
                violations.add(name + ": waits for the health of " + dependency.getKey() + ", which has no check");
            }
        });
    }

    private void volume(String name, String volume) {
        String source = OTHERWISE.matcher(volume).replaceFirst("$1").split(":")[0];
        boolean there = source.startsWith(".")
                ? Files.exists(Checkout.path(source))
                : file.path("volumes").has(source);
        if (!there) {
            violations.add(name + ": the volume " + source + " does not exist");
        }
    }

    private void environment(String name, JsonNode environment) {
        Set<String> known = Checkout.SERVICES.contains(name) ? ServiceConfiguration.environmentKeys(name) : Set.of();
        for (Map.Entry<String, JsonNode> entry : environment.properties()) {
            if (Checkout.SERVICES.contains(name) && !known.contains(entry.getKey())) {
                violations.add(name + ": does not know the key " + entry.getKey());
            }
            if (SECRET.matcher(entry.getKey()).matches()
                    && !entry.getValue().asText().startsWith("${")) {
                violations.add(name + ": " + entry.getKey() + " is written down");
            }
        }
    }

    private void unknown(String where, JsonNode object, Set<String> known) {
        names(object, known::contains).forEach(key -> violations.add(where + ": unknown key " + key));
    }

    private static Set<String> names(JsonNode object, Predicate<String> known) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        names.removeIf(known);
        return names;
    }
}
