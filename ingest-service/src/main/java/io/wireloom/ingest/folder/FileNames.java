package io.wireloom.ingest.folder;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;

/** Which files of a folder are deliveries, by their names. */
final class FileNames {

    /** How transfer programs name what they are still writing. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?i)\\..*|~.*|.*~|.*\\.(?:part|partial|filepart|tmp|temp|crdownload|writing|uploading|swp)");

    private final PathMatcher include;

    FileNames(String include) {
        this.include = FileSystems.getDefault().getPathMatcher("glob:" + include);
    }

    boolean delivery(Path file) {
        Path name = file.getFileName();
        return include.matches(name) && !UNFINISHED.matcher(name.toString()).matches();
    }

    /** The {@code n}-th name for a file when the ones before are taken: {@code story-2.xml}. */
    static String numbered(String name, int n) {
        if (n == 1) {
            return name;
        }
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name + "-" + n : name.substring(0, dot) + "-" + n + name.substring(dot);
    }
}
