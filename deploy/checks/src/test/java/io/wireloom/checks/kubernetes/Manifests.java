package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.checks.Checkout;
import io.wireloom.checks.Yaml;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The objects that a Kustomize directory deploys. */
final class Manifests {

    private Manifests() {}

    /** Whether kubectl can be run here. */
    static boolean kubectlIsThere() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl")));
    }

    /** What {@code kubectl kustomize} builds of a directory. */
    static List<ObjectNode> built(Path directory) {
        try {
            Path errors = Files.createTempFile("kustomize", ".err");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!kubectl.waitFor(60, TimeUnit.SECONDS) || kubectl.exitValue() != 0) {
                throw new IllegalStateException("kubectl kustomize " + directory + ": " + Files.readString(errors));
            }
            Files.delete(errors);
            return Yaml.documents(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The resources of a directory as they are written, before generators, patches and image tags are applied. */
    static List<ObjectNode> written(Path directory) {
        List<ObjectNode> objects = new ArrayList<>();
        ObjectNode kustomization = Yaml.documents(Checkout.read(directory.resolve("kustomization.yaml")))
                .get(0);
        kustomization.path("resources").forEach(resource -> {
            Path path = directory.resolve(resource.asText()).normalize();
            objects.addAll(Files.isDirectory(path) ? written(path) : Yaml.documents(Checkout.read(path)));
        });
        return objects;
    }
}
