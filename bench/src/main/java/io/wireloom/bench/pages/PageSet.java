package io.wireloom.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/**
 * Pages with the bodies that are expected of them, laid out as the article extraction benchmark of Scrapinghub is:
 * {@code ground-truth.json}, an object of page ids with {@code articleBody} and {@code url}, and {@code html/ID.html.gz}.
 */
final class PageSet {

    private static final String GROUND_TRUTH = "ground-truth.json";
    private static final String SHIPPED = "/pages/";

    private PageSet() {}

    /** The pages of this project. */
    static List<Page> shipped() {
        String truth = JsonLines.resourceText(SHIPPED + GROUND_TRUTH);
        return pages(truth, id -> JsonLines.resourceText(SHIPPED + "html/" + id + ".html"));
    }

    /**
     * The pages of a folder.
     *
     * @throws BadInputException when the folder is laid out otherwise
     */
    static List<Page> in(Path folder) {
        return pages(
                JsonLines.text(folder.resolve(GROUND_TRUTH)),
                id -> unzipped(folder.resolve("html").resolve(id + ".html.gz")));
    }

    private static List<Page> pages(String truth, UnaryOperator<String> html) {
        List<Page> pages = new ArrayList<>();
        MessageCodec.read(truth, JsonNode.class).fields().forEachRemaining(field -> {
            JsonNode facts = field.getValue();
            pages.add(new Page(
                    field.getKey(),
                    facts.path("url").asText(null),
                    html.apply(field.getKey()),
                    facts.path("articleBody").asText("")));
        });
        return pages;
    }

    private static String unzipped(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file + " as a zipped page", e);
        }
    }
}
