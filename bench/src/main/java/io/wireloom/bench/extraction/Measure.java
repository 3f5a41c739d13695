package io.wireloom.bench.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One command of the bench with its arguments.
 *
 * @param title what it measures, as a heading
 * @param arguments the command and its options
 * @param files the files it reads, all of which must be there
 */
record Measure(String title, List<String> arguments, List<Path> files) {

    static Measure of(String title, String... arguments) {
        return new Measure(title, Arrays.asList(arguments), List.of());
    }

    /** The same measure with an option that takes one file or several. */
    Measure reading(String option, Path... given) {
        List<String> longer = new ArrayList<>(arguments);
        List<Path> more = new ArrayList<>(files);
        longer.add(option);
        for (Path file : given) {
            longer.add(file.toString());
            more.add(file);
        }
        return new Measure(title, longer, more);
    }

    /** The same measure with further plain arguments. */
    Measure with(String... further) {
        List<String> longer = new ArrayList<>(arguments);
        longer.addAll(Arrays.asList(further));
        return new Measure(title, longer, files);
    }

    /** The files that are not there. */
    List<Path> missing() {
        return files.stream().filter(file -> !Files.isRegularFile(file)).toList();
    }
}
