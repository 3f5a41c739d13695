package io.wireloom.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service can be told by its environment, read from its {@code application.properties}. */
public final class ServiceConfiguration {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    private ServiceConfiguration() {}

    /**
     * The environment keys that {@code service} knows: those it asks for by name, and the environment spelling of every property
     * it sets (MicroProfile Config, environment variables mapping rules).
     */
    public static Set<String> environmentKeys(String service) {
        Set<String> keys = new TreeSet<>();
        properties(service)
                .stringPropertyNames()
                .forEach(name -> keys.add(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
        Matcher placeholder = PLACEHOLDER.matcher(text(service));
        while (placeholder.find()) {
            keys.add(placeholder.group(1));
        }
        return keys;
    }

    /** The properties of {@code service}, as they are written. */
    static Properties properties(String service) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(service)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(String service) {
        return Checkout.read(Checkout.path(service + "/src/main/resources/application.properties"));
    }
}
