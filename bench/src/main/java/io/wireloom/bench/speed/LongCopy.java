package io.wireloom.bench.speed;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes articles of one length out of shorter ones, by whole paragraphs. */
final class LongCopy {

    private LongCopy() {}

    /**
     * As many articles as there are plain-text documents, each beginning with another of them and going on with those after it.
     *
     * @param words least words of each
     */
    static List<Document> of(List<Document> documents, int words) {
        List<Document> plain = documents.stream()
                .filter(document ->
                        document.fileName() == null || document.fileName().endsWith(".txt"))
                .toList();
        if (plain.isEmpty()) {
            throw new BadInputException("no plain text to make articles of");
        }
        List<Document> articles = new ArrayList<>();
        for (int start = 0; start < plain.size(); start++) {
            articles.add(from(plain, start, words));
        }
        return articles;
    }

    private static Document from(List<Document> plain, int start, int words) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int i = start; count < words; i++) {
            for (String paragraph : plain.get(i % plain.size()).body().split("\n\n")) {
                if (count < words) {
                    text.append(paragraph).append("\n\n");
                    count += Arrays.asList(paragraph.split("\\s+")).size();
                }
            }
        }
        Document first = plain.get(start);
        return new Document("long-" + first.id(), text.toString(), first.published(), first.source(), null);
    }
}
