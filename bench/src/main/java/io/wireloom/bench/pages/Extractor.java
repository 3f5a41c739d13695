package io.wireloom.bench.pages;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.StringReader;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Reads the body of the article out of a page; the empty text when it finds none. */
interface Extractor {

    String body(Page page);

    /** The Java port of Mozilla's Readability. */
    static String readability(Page page) {
        String url = page.url() == null ? "http://localhost/" : page.url();
        Element content = new Readability4J(url, page.html()).parse().getArticleContent();
        return content == null ? "" : text(content);
    }

    /** Kohlschütter's shallow text features, with the rules for articles. */
    static String boilerpipe(Page page) {
        try {
            return ArticleExtractor.INSTANCE.getText(new StringReader(page.html()));
        } catch (BoilerpipeProcessingException e) {
            return "";
        }
    }

    private static String text(Element content) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
                    } else if (node instanceof Element element && element.isBlock()) {
                        text.append('\n');
                    }
                },
                content);
        return text.toString();
    }
}
