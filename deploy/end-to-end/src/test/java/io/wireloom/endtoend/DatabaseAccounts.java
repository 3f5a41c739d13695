package io.wireloom.endtoend;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What CloudNativePG makes of a Cluster's accounts.
 *
 * @param names those that it manages
 * @param statements what is run once, in the new database
 */
record DatabaseAccounts(List<String> names, List<String> statements) {

    /** Of the first Cluster in {@code yaml}. */
    static DatabaseAccounts of(String yaml) {
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
            Map<?, ?> object = (Map<?, ?>) document;
            if ("Cluster".equals(object.get("kind"))) {
                Map<?, ?> spec = map(object, "spec");
                Map<?, ?> first = map(map(spec, "bootstrap"), "initdb");
                return new DatabaseAccounts(
                        ((List<?>) map(spec, "managed").get("roles"))
                                .stream()
                                        .map(role ->
                                                ((Map<?, ?>) role).get("name").toString())
                                        .toList(),
                        ((List<?>) first.get("postInitApplicationSQL"))
                                .stream().map(Object::toString).toList());
            }
        }
        throw new IllegalArgumentException("no Cluster");
    }

    /** Makes the accounts, each with {@code password}. */
    void make(Connection superuser, String password) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        for (String name : names) {
            password(superuser, name, password);
        }
    }

    /** Gives an account another password. */
    static void password(Connection superuser, String name, String password) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter role \"%s\" password '%s'".formatted(name, password));
        }
    }

    private static Map<?, ?> map(Map<?, ?> holder, String key) {
        return (Map<?, ?>) holder.get(key);
    }
}
