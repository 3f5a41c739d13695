package io.wireloom.ingest.html;

import io.wireloom.ingest.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where the story stands in a page. Every paragraph speaks for the elements around it, the nearer the louder, as in Arc90's
 * Readability; names and microdata add their weight; then neighbours of the same kind are taken in.
 *
 * @param root the element that holds the story's text
 * @param headline the element that holds its headline; null when none does
 * @param furniture elements that are none of it, whatever they hold
 * @param measures what the elements of the page hold, furniture left out
 */
record StoryElement(Element root, Element headline, Set<Node> furniture, Measures measures) {

    private static final Lexicon STORY_NAMES = Lexicon.named("page-story");
    private static final Set<String> LISTS = Set.of("ul", "ol", "li", "dl", "form", "table", "tr");
    private static final int STATED_START = 30;
    private static final int LONGEST_STATED = 200_000;
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,1000}>|&[#\\w]{1,10};|[^\\p{L}\\d]+");
    private static final int HIGHEST = 5;
    private static final int HIGHEST_NEIGHBOURS = 8;

    /** How much more an element counts that is named as a story's body, and one that microdata says is it. */
    private static final double NAMED = 1.3;

    private static final double DECLARED = 3;

    /** How much prose counts that the stated text does not have: it may be a part that is left out there. */
    private static final double NOT_STATED = 0.5;

    /** How much of the prose a narrower element has to keep of the wider, or a wider has to add to the narrower. */
    private static final double KEPT_SHARE = 0.8;

    private static final int FEWEST_LINKS = 3;
    private static final double LIST_LINKED = 0.6;
    private static final double MOST_LINKED = 0.3;
    private static final double LEAST_PROSE = 0.5;

    /** Paragraphs of running text are longer on average; teasers are shorter. */
    private static final double LEAST_ADDED = 0.1;

    private static final int USUAL_PARAGRAPH = 140;

    /**
     * Finds the story.
     *
     * @param titles the headlines that the page's metadata state
     * @param stated the story's text as the metadata state it, in whichever form; empty when they do not
     */
    static StoryElement find(Document page, List<String> titles, String stated) {
        Element body = page.body();
        Set<Node> furniture = PageFurniture.find(body, Measures.of(body, Set.of()));
        Measures measures = Measures.of(body, furniture);
        Element headline =
                HeadlineElement.find(page, furniture, measures, titles).orElse(null);
        Element best = best(body, furniture, measures, new Neighbourhood(headline, body, measures), letters(stated));
        Element root = widened(best, body, furniture, measures);
        addLinkLists(root, furniture, measures);
        return new StoryElement(root, headline, furniture, measures);
    }

    /** All of a page as the story, but for what no story holds. */
    static StoryElement whole(Document page) {
        Element body = page.body();
        Set<Node> furniture = PageFurniture.find(body, Measures.of(body, Set.of()));
        return new StoryElement(body, null, furniture, Measures.of(body, furniture));
    }

    private static Element best(
            Element body, Set<Node> furniture, Measures measures, Neighbourhood neighbourhood, String stated) {
        Map<Element, Double> scores = new IdentityHashMap<>();
        List<Element> open = new ArrayList<>(List.of(body));
        for (int i = 0; i < open.size(); i++) {
            for (Element child : open.get(i).children()) {
                if (!furniture.contains(child)) {
                    open.add(child);
                    double score = measures.of(child).score();
                    spread(
                            child,
                            body,
                            score == 0 ? 0 : score * stated(child, stated) * neighbourhood.weight(child),
                            scores);
                }
            }
        }
        NameWords names = NameWords.of(STORY_NAMES);
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> weighted(entry.getKey(), entry.getValue(), names, measures)))
                .map(Map.Entry::getKey)
                .orElse(body);
    }

    /** How much a block counts by the stated text: more when it starts as some stretch of it does. */
    private static double stated(Element block, String stated) {
        if (stated.isEmpty()) {
            return 1;
        }
        String start = letters(block.ownText());
        boolean found = start.length() >= STATED_START && stated.contains(start.substring(0, STATED_START));
        return found ? DECLARED : NOT_STATED;
    }

    private static String letters(String text) {
        String bounded = text.substring(0, Math.min(text.length(), LONGEST_STATED));
        return MARKUP.matcher(bounded).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A paragraph counts whole for its parent, half for the next, and less and less for those above. */
    private static void spread(Element block, Element body, double score, Map<Element, Double> scores) {
        if (score == 0) {
            return;
        }
        // An element whose text is broken into lines holds several paragraphs itself.
        boolean paragraph = block.nameIs("p") || block.children().stream().noneMatch(Element::isBlock);
        Element ancestor = paragraph ? block.parent() : block;
        for (int height = 0; height < HIGHEST && ancestor != null; height++) {
            scores.merge(ancestor, score / (height == 0 ? 1 : height == 1 ? 2 : height * 3), Double::sum);
            ancestor = ancestor.equals(body) ? null : ancestor.parent();
        }
    }

    private static double weighted(Element element, double score, NameWords names, Measures measures) {
        double weight = score * (1 - measures.of(element).linkedShare());
        if (LISTS.contains(element.normalName())) {
            return weight / 2;
        }
        if (isDeclared(element)) {
            return weight * DECLARED;
        }
        return names.in(element) ? weight * NAMED : weight;
    }

    private static boolean isDeclared(Element element) {
        return (" " + element.attr("itemprop") + " ").contains(" articleBody ");
    }

    /** Goes up as long as what stands beside the story is more of it, and leaves out what is not. */
    private static Element widened(Element best, Element body, Set<Node> furniture, Measures measures) {
        Element story = best;
        Element inner = best;
        for (int height = 0; height < HIGHEST_NEIGHBOURS && isOpen(inner, body, measures); height++) {
            Element outer = inner.parent();
            List<Element> others = new ArrayList<>();
            List<Element> more = new ArrayList<>();
            for (Element sibling : outer.children()) {
                if (sibling.equals(inner) || furniture.contains(sibling)) {
                    continue;
                }
                if (isMore(sibling, inner, measures)) {
                    more.add(sibling);
                } else if (measures.of(sibling).text() > 0 && !isHeading(sibling)) {
                    others.add(sibling);
                }
            }
            if (isRunningOn(more, inner, story, measures)) {
                furniture.addAll(others);
                story = outer;
            }
            inner = outer;
        }
        return story;
    }

    /** Lists of links inside the story's element lead to other stories. */
    private static void addLinkLists(Element root, Set<Node> furniture, Measures measures) {
        List<Element> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < open.size(); i++) {
            for (Element child : open.get(i).children()) {
                Measures.Counts counts = measures.of(child);
                boolean list = Measures.isBlock(child)
                        && counts.links() >= FEWEST_LINKS
                        && counts.prose() == 0
                        && counts.linkedShare() >= LIST_LINKED;
                if (list) {
                    furniture.add(child);
                } else {
                    open.add(child);
                }
            }
        }
    }

    /** An element with the story and its headline in it is all there is. */
    private static boolean isOpen(Element element, Element body, Measures measures) {
        return !element.equals(body)
                && !isDeclared(element)
                && !measures.of(element).heading();
    }

    private static boolean isHeading(Element element) {
        return element.normalName().matches("h[1-6]");
    }

    private static boolean isMore(Element sibling, Element story, Measures measures) {
        Measures.Counts counts = measures.of(sibling);
        if (counts.text() == 0 || counts.linkedShare() > MOST_LINKED) {
            return false;
        }
        int running = counts.prose() - counts.listed();
        if (isAlike(sibling, story)) {
            return running >= counts.text() * LEAST_PROSE || sibling.className().equals(story.className());
        }
        return running >= counts.text() * KEPT_SHARE;
    }

    /** Whether neighbours are together long enough for a part of the story, and not just notes or teasers. */
    private static boolean isRunningOn(List<Element> more, Element inner, Element story, Measures measures) {
        if (more.stream().anyMatch(sibling -> isAlike(sibling, inner))) {
            return true;
        }
        int prose = more.stream().mapToInt(measures::prose).sum();
        int blocks = more.stream()
                .mapToInt(sibling -> measures.of(sibling).proseBlocks())
                .sum();
        return blocks > 0 && prose >= blocks * USUAL_PARAGRAPH && prose >= measures.prose(story) * LEAST_ADDED;
    }

    /** Whether two elements are of one kind: the same name, and most of their classes the same. */
    private static boolean isAlike(Element one, Element other) {
        Set<String> common = new HashSet<>(one.classNames());
        common.retainAll(other.classNames());
        int most = Math.max(one.classNames().size(), other.classNames().size());
        return one.nameIs(other.normalName()) && !common.isEmpty() && common.size() * 2 >= most;
    }
}
