package io.wireloom.ingest.feeds;

import io.wireloom.ingest.wire.Lane;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the file of feeds. Strict: what is not known or does not read is a problem, and all problems are told at once. */
public final class FeedsReader {

    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final Duration MOST_OFTEN = Duration.ofSeconds(5);

    private final Path base;
    private final UnaryOperator<String> environment;

    /**
     * @param base directory that relative folders are in
     * @param environment gives the value of an environment variable, null when it is not set
     */
    public FeedsReader(Path base, UnaryOperator<String> environment) {
        this.base = base;
        this.environment = environment;
    }

    /**
     * Reads the file's text.
     *
     * @throws BadFeedsException when anything is wrong with it
     */
    public FeedBook read(String yaml) {
        List<FeedsProblem> problems = new ArrayList<>();
        List<FeedDefinition> feeds = new ArrayList<>();
        Node root = compose(yaml);
        if (!Section.empty(root)) {
            Section file = Section.of(root, null, "", problems);
            Section names = file.section("feeds");
            if (names != null) {
                Map<Object, String> owners = new HashMap<>();
                names.keys().forEach(name -> feeds.add(feed(name, names, owners)));
            }
            file.end();
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(FeedsProblem::line));
            throw new BadFeedsException(problems);
        }
        return new FeedBook(feeds);
    }

    private static Node compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setAllowRecursiveKeys(false);
        try {
            return new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadFeedsException(List.of(new FeedsProblem(line, null, null, "is no YAML: " + e.getProblem())));
        } catch (YAMLException e) {
            throw new BadFeedsException(List.of(new FeedsProblem(1, null, null, "is no YAML: " + e.getMessage())));
        }
    }

    private FeedDefinition feed(String name, Section names, Map<Object, String> owners) {
        Section section = names.feed(name);
        check(section, names.line(name), () -> Values.name(name));
        FeedProfile profile = new FeedProfile(
                name,
                section.text("outlet"),
                section.value("country", Values::country),
                section.value("language", Values::language),
                section.value("zone", Values::zone),
                section.value("tier", Values::tier),
                section.list("credits").stream().map(FeedsReader::credit).toList());
        FolderDefinition folder = folder(section.section("folder"), name, owners);
        PollDefinition poll = poll(section.section("poll"), name, owners);
        Integer itemsPerMinute = section.value("itemsPerMinute", Values::count);
        section.end();
        return new FeedDefinition(profile, folder, poll, itemsPerMinute);
    }

    private static CreditRule credit(Section section) {
        CreditRule rule =
                new CreditRule(section.required("pattern", Values::pattern), section.required("agency", text -> text));
        section.end();
        return rule;
    }

    private FolderDefinition folder(Section section, String feed, Map<Object, String> owners) {
        if (section == null) {
            return null;
        }
        Path path = section.required("path", text -> Values.path(base, text));
        claim(section, "path", path, feed, owners);
        String include = section.value("include", Values::glob);
        Duration settle = section.value("settle", Values::duration);
        Lane lane = section.value("lane", Values::lane);
        section.end();
        return new FolderDefinition(
                path,
                include == null ? "*" : include,
                settle == null ? FolderDefinition.SETTLE : settle,
                lane == null ? Lane.LIVE : lane);
    }

    private PollDefinition poll(Section section, String feed, Map<Object, String> owners) {
        if (section == null) {
            return null;
        }
        URI url = section.required("url", Values::url);
        claim(section, "url", url, feed, owners);
        Duration every = section.value("every", text -> Values.atLeast(MOST_OFTEN, text));
        Boolean fullText = section.value("fullText", Values::yes);
        Map<String, String> headers = headers(section.section("headers"));
        Duration silentAfter = section.value("silentAfter", text -> Values.atLeast(Duration.ofSeconds(1), text));
        Integer maxItems = section.value("maxItems", Values::count);
        section.end();
        return new PollDefinition(
                url,
                every == null ? PollDefinition.EVERY : every,
                Boolean.TRUE.equals(fullText),
                headers,
                silentAfter,
                maxItems);
    }

    private Map<String, String> headers(Section section) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (section == null) {
            return headers;
        }
        for (String name : section.keys()) {
            check(section, section.line(name), () -> Values.headerName(name));
            String value = section.text(name);
            if (value != null) {
                EnvironmentReferences.problems(name, value, environment)
                        .forEach(problem -> section.problem(section.line(name), name, problem));
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static void check(Section section, int line, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            section.problem(line, null, e.getMessage());
        }
    }

    /** Two feeds that deliver the same are one feed. */
    private static void claim(Section section, String key, Object value, String feed, Map<Object, String> owners) {
        String owner = value == null ? null : owners.putIfAbsent(value, feed);
        if (owner != null) {
            section.problem(section.line(key), key, "is that of the feed " + owner + " too");
        }
    }
}
