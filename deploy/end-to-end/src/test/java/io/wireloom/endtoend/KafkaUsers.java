package io.wireloom.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What Strimzi's user operator makes of KafkaUsers. */
final class KafkaUsers {

    private KafkaUsers() {}

    /** The rights of every user in {@code yaml}. */
    static List<AclBinding> bindings(String yaml) {
        List<AclBinding> bindings = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
            Map<?, ?> user = (Map<?, ?>) document;
            String principal = "User:" + map(user, "metadata").get("name");
            List<?> acls = (List<?>) map(map(user, "spec"), "authorization").get("acls");
            acls.forEach(acl -> bindings.addAll(of(principal, (Map<?, ?>) acl)));
        }
        return bindings;
    }

    private static List<AclBinding> of(String principal, Map<?, ?> acl) {
        Map<?, ?> resource = map(acl, "resource");
        ResourceType type = ResourceType.fromString(text(resource, "type", ""));
        ResourcePattern pattern = new ResourcePattern(
                type,
                text(resource, "name", Resource.CLUSTER_NAME),
                text(resource, "patternType", "literal").equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
        return ((List<?>) acl.get("operations"))
                .stream()
                        .map(operation -> new AclBinding(
                                pattern,
                                new AccessControlEntry(
                                        principal,
                                        "*",
                                        AclOperation.fromString(
                                                operation.toString().toUpperCase(Locale.ROOT)),
                                        AclPermissionType.ALLOW)))
                        .toList();
    }

    private static Map<?, ?> map(Map<?, ?> holder, String key) {
        return (Map<?, ?>) holder.get(key);
    }

    private static String text(Map<?, ?> holder, String key, String otherwise) {
        Object value = holder.get(key);
        return value == null ? otherwise : value.toString();
    }
}
