package io.wireloom.bench.line;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.stress.WireCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of the commands that send generated copy through the built services. */
public final class CopyOptions {

    @Option(names = "--words", description = "Words of an original article, in the mean (${DEFAULT-VALUE}).")
    private int words = 800;

    @Option(names = "--seed", description = "Of the copy (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--services",
            paramLabel = "DIR",
            description = "The project with the built services (${DEFAULT-VALUE}).",
            defaultValue = "${sys:wireloom.project}")
    private Path project;

    /**
     * The copy, from its beginning.
     *
     * @throws BadInputException when articles are to have no words
     */
    public WireCopy copy() {
        if (words < 1) {
            throw new BadInputException("--words must be at least 1");
        }
        return new WireCopy(seed, words);
    }

    /** Of an original article, in the mean. */
    int words() {
        return words;
    }

    /** The project with the built services. */
    Path project() {
        return project;
    }

    /**
     * The jars that start services, by the service's name, in the order given.
     *
     * @throws BadInputException when one is not built
     */
    public Map<String, Path> jars(List<String> services) {
        Map<String, Path> jars = new LinkedHashMap<>();
        services.forEach(service -> jars.put(service, jar(service)));
        return jars;
    }

    /**
     * The jar that starts a service.
     *
     * @throws BadInputException when it is not built
     */
    Path jar(String service) {
        Path jar = project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new BadInputException("There is no " + jar + ". Build it first: ./mvnw -Dquick package");
        }
        return jar;
    }
}
