package io.wireloom.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a service offers over HTTP beside looking, read off the annotations of its compiled classes, so that a test of all of them finds
 * new ones by itself.
 */
public final class ChangingOperations {

    private static final String METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Path CLASSES = Path.of("target", "classes");

    /** A part of a path that may be one of several words: the last of them is asked for. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+: *(?:\\w+\\|)*(\\w+)}");

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private ChangingOperations() {}

    /**
     * An operation.
     *
     * @param method its HTTP method
     * @param path a path that leads to it, about something that does not exist where it is about one thing
     */
    public record Operation(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * All that change something, or may, in the classes of a package of the module under test.
     *
     * @throws UncheckedIOException when the classes cannot be listed
     */
    public static List<Operation> in(String packageName) {
        try (Stream<Path> files = Files.list(CLASSES.resolve(packageName.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .map(name -> load(packageName + "." + name.substring(0, name.length() - ".class".length())))
                    .flatMap(ChangingOperations::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Operation> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .flatMap(annotation -> Arrays.stream(annotation.annotationType().getAnnotations()))
                .filter(annotation -> is(annotation, METHOD))
                .map(ChangingOperations::value)
                .filter(verb -> !LOOKING.contains(verb))
                .map(verb -> new Operation(verb, path(type, method))));
    }

    private static String path(Class<?> type, Method method) {
        String joined =
                ("/" + path(type.getAnnotations()) + "/" + path(method.getAnnotations())).replaceAll("/{2,}", "/");
        String chosen = CHOICE.matcher(joined).replaceAll("$1");
        String path = PARAMETER.matcher(chosen).replaceAll("none");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String path(Annotation... annotations) {
        return Arrays.stream(annotations)
                .filter(annotation -> is(annotation, PATH))
                .map(ChangingOperations::value)
                .findFirst()
                .orElse("");
    }

    private static boolean is(Annotation annotation, String name) {
        return annotation.annotationType().getName().equals(name);
    }

    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation + " has no value", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
