package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.Lexicon;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What pages put at a story's ends inside its own element, and is none of it: a line of author and date above the first
 * paragraph, links to other stories below the last.
 */
final class StoryEnds {

    private static final int LONGEST_OPENING = 14;
    private static final int LONGEST_CUE = 80;

    /** A line under such a heading is linked by more than this. */
    private static final double LISTED_LINKED = 0.3;

    /** So many capitals for each small letter make a line one of capitals. */
    private static final int CAPITALS_EACH = 6;

    private static final Lexicon CUES = Lexicon.named("list-cues");
    private static final Pattern CUE_END = Pattern.compile("(?<![\\s:：.…])[\\s:：.…]++$");
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    private StoryEnds() {}

    static List<Line> trim(List<PageLine> page) {
        int end = cueBelow(page);
        while (end > 0 && isTrailing(page.get(end - 1))) {
            end--;
        }
        List<Line> lines = new ArrayList<>();
        boolean opened = false;
        for (PageLine line : page.subList(0, end)) {
            opened |= line.line().role() == Role.ENTRY || isProse(line);
            if (!opened && isDateLine(line.line())) {
                lines.add(Line.of(Role.BYLINE, line.line().text()));
            } else if (!isShoutedLink(line)) {
                lines.add(line.line());
            }
        }
        return lines;
    }

    private static boolean isProse(PageLine line) {
        return line.line().role() == Role.PLAIN
                && !line.isLink()
                && (LineShape.endsSentence(line.line().text())
                        || LineShape.words(line.line().text()).size() > LONGEST_OPENING);
    }

    private static boolean isDateLine(Line line) {
        return line.role() == Role.PLAIN
                && !line.bullet()
                && YEAR.matcher(line.text()).find()
                && LineShape.words(line.text()).size() <= LONGEST_OPENING
                && !LineShape.endsSentence(line.text());
    }

    /** Links and crossheads with nothing below them lead to other stories. */
    private static boolean isTrailing(PageLine line) {
        Role role = line.line().role();
        boolean address = ADDRESS.matcher(line.line().text()).lookingAt();
        return role == Role.SUBHEADING || (role == Role.PLAIN && line.isLink() && !address);
    }

    /** Where a list of other stories starts, with nothing of the story below it. */
    private static int cueBelow(List<PageLine> page) {
        int cue = page.size();
        for (int i = page.size() - 1; i >= 0; i--) {
            PageLine line = page.get(i);
            if (isCue(line.line().text())) {
                cue = i;
            } else if (line.line().role() == Role.ENTRY || (isProse(line) && line.linked() < LISTED_LINKED)) {
                break;
            }
        }
        return cue;
    }

    private static boolean isCue(String text) {
        return text.length() <= LONGEST_CUE
                && CUES.matches(CUE_END.matcher(text).replaceFirst(""));
    }

    /** A line that is all link and nearly all capitals shouts for another page. */
    private static boolean isShoutedLink(PageLine line) {
        String text = line.line().text();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        long small = text.codePoints().filter(Character::isLowerCase).count();
        return line.isLink() && LineShape.words(text).size() > 2 && capitals > small * CAPITALS_EACH;
    }
}
