package io.wireloom.ingest.archive;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of entries, which are labels and never paths to write to. */
final class EntryName {

    private static final int LONGEST = 255;

    private EntryName() {}

    /** The name with neither root, steps upwards nor control characters; the end of it when it is long; null when none is left. */
    static String clean(String name) {
        String path = Arrays.stream(name.replace('\\', '/').split("/"))
                .map(step -> step.replaceAll("\\p{Cntrl}", "").strip())
                .filter(step ->
                        !step.isEmpty() && !step.equals(".") && !step.equals("..") && !step.matches("[A-Za-z]:"))
                .collect(Collectors.joining("/"));
        String end = path.length() <= LONGEST ? path : path.substring(path.length() - LONGEST);
        return end.isEmpty() ? null : end;
    }

    /** Whether the name is that of a file which archivers and operating systems add on their own. */
    static boolean housekeeping(String name) {
        String[] steps = name.replace('\\', '/').split("/");
        String last = steps.length == 0 ? "" : steps[steps.length - 1];
        return last.startsWith(".")
                || last.equalsIgnoreCase("Thumbs.db")
                || last.equalsIgnoreCase("desktop.ini")
                || Arrays.asList(steps).contains("__MACOSX");
    }
}
