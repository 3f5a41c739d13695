package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The API's description is valid, and a client written from it by a common generator compiles and reads the running desk. */
class GeneratedClientIT {

    private static final String PACKAGE = "generated.";

    private final SharedStack shared = SharedStack.get();
    private final URI desk = shared.stack().address(Part.QUERY);

    @TempDir
    private Path directory;

    private URLClassLoader client;

    @Test
    void aClientWrittenFromTheDescriptionReadsTheDesk() throws Exception {
        generate();
        client = compiled();
        Object incidents = api("IncidentsApi");
        Object articles = api("ArticlesApi");

        List<?> listed = (List<?>) get(call(incidents, "listIncidents"), "items");
        assertThat(listed).hasSizeGreaterThan(5);
        for (Object summary : listed) {
            String id = (String) get(summary, "incidentId");
            Object incident = call(incidents, "getIncident", id);
            assertThat(get(incident, "incidentId")).isEqualTo(id);
            assertThat((List<?>) get(incident, "claims")).isNotEmpty();
        }
        String articleId = shared.articleId("libya-gharyan-monitor.txt");
        assertThat(get(call(articles, "getArticle", articleId), "articleId")).isEqualTo(articleId);
        assertThat((List<?>) get(call(articles, "getArticleClaims", articleId), "items"))
                .isNotEmpty();
    }

    /** Refuses a description that is no OpenAPI. */
    private void generate() {
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(desk + "/q/openapi?format=json")
                .setOutputDir(directory.toString())
                .setInvokerPackage("generated")
                .setApiPackage("generated.api")
                .setModelPackage("generated.model")
                .setValidateSpec(true);
        settings.addAdditionalProperty("openApiNullable", false);
        settings.addAdditionalProperty("useJakartaEe", true);
        for (String part : List.of("apis", "models", "supportingFiles")) {
            settings.addGlobalProperty(part, "");
        }
        for (String part : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
            settings.addGlobalProperty(part, "false");
        }
        new DefaultGenerator().opts(settings.toClientOptInput()).generate();
    }

    private URLClassLoader compiled() throws IOException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        List<Path> sources;
        try (Stream<Path> files = Files.walk(directory.resolve("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            List<String> options = List.of(
                    "-nowarn",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            assertThat(compiler.getTask(complaints, files, null, options, null, units)
                            .call())
                    .as(complaints.toString())
                    .isTrue();
        }
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    private Object api(String name) throws ReflectiveOperationException {
        Class<?> connection = client.loadClass(PACKAGE + "ApiClient");
        Object connected = connection.getConstructor().newInstance();
        connection.getMethod("updateBaseUri", String.class).invoke(connected, desk.toString());
        return client.loadClass(PACKAGE + "api." + name)
                .getConstructor(connection)
                .newInstance(connected);
    }

    /** Calls an operation; parameters that are not given are null. */
    private static Object call(Object api, String operation, Object... arguments) throws ReflectiveOperationException {
        Method method = Arrays.stream(api.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(operation))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new AssertionError(api.getClass() + " has no " + operation));
        return method.invoke(api, Arrays.copyOf(arguments, method.getParameterCount()));
    }

    private static Object get(Object model, String field) throws ReflectiveOperationException {
        String getter = "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return model.getClass().getMethod(getter).invoke(model);
    }
}
