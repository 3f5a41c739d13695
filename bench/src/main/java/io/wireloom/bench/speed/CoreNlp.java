package io.wireloom.bench.speed;

import io.wireloom.bench.BadInputException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Stanford CoreNLP as a yardstick of speed: tokens, sentences, tags, lemmas, entities (the statistical models without the
 * fine-grained rules) and dependencies. It is under the GPL and no dependency of anything here: its jars are loaded from a folder, and
 * reached by reflection.
 */
final class CoreNlp implements AutoCloseable {

    private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse";
    private static final String PIPELINE = "edu.stanford.nlp.pipeline.StanfordCoreNLP";

    private final URLClassLoader jars;
    private final Object pipeline;
    private final Method process;

    private CoreNlp(URLClassLoader jars, Object pipeline, Method process) {
        this.jars = jars;
        this.pipeline = pipeline;
        this.process = process;
    }

    /**
     * Loads the pipeline from a folder of jars: CoreNLP's own, its models and what they need.
     *
     * @throws BadInputException when the folder does not hold them
     */
    static CoreNlp load(Path folder) {
        URLClassLoader jars = new URLClassLoader(urls(folder), ClassLoader.getPlatformClassLoader());
        Properties settings = new Properties();
        settings.setProperty("annotators", ANNOTATORS);
        settings.setProperty("ner.applyFineGrained", "false");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(jars);
        try {
            Class<?> type = jars.loadClass(PIPELINE);
            Object pipeline = type.getConstructor(Properties.class).newInstance(settings);
            return new CoreNlp(jars, pipeline, type.getMethod("process", String.class));
        } catch (ReflectiveOperationException e) {
            throw new BadInputException(
                    "CoreNLP cannot be loaded from the jars in " + folder
                            + ": it needs stanford-corenlp, its models and " + "their dependencies",
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] urls(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> urls = new ArrayList<>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                urls.add(jar.toUri().toURL());
            }
            if (urls.isEmpty()) {
                throw new BadInputException("no jars in " + folder);
            }
            return urls.toArray(URL[]::new);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + folder, e);
        }
    }

    /** Annotates a text; a figure that depends on all of it. */
    long annotate(String text) {
        try {
            return process.invoke(pipeline, text).toString().length();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("CoreNLP failed on a text", e);
        }
    }

    @Override
    public void close() throws IOException {
        jars.close();
    }
}
