package io.wireloom.ingest.lifecycle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A lead's text with its additions' text after it. What an addition repeats of the lead's head (its name on the wire, byline and
 * dateline) is left out; the rest follows after an empty line, block by block.
 *
 * @param text the whole text
 * @param blocks the parts of it
 * @param originalText the whole as it came, where any of it was recased; null elsewhere
 */
record Joined(String text, List<Block> blocks, String originalText) {

    private static final String BETWEEN = "\n\n";

    static Joined of(Article base, String headline, List<Article> additions) {
        Joining joining = new Joining();
        joining.takeBase(base, headline);
        additions.forEach(addition -> joining.takeAddition(addition, headline));
        boolean recased = Stream.concat(Stream.of(base), additions.stream())
                .map(Article::originalText)
                .anyMatch(Objects::nonNull);
        return new Joined(
                joining.text.toString(), List.copyOf(joining.blocks), recased ? joining.original.toString() : null);
    }

    private static final class Joining {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder original = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private int entries;

        /** The lead's text as it is, but for a headline that a note has changed. */
        void takeBase(Article base, String headline) {
            int taken = 0;
            for (Block block : base.blocks()) {
                copy(base, taken, block.start());
                int start = text.length();
                if (isHeadline(base, block) && !headline.equals(base.headline())) {
                    text.append(headline);
                    original.append(headline);
                } else {
                    copy(base, block.start(), block.end());
                }
                add(block, block.kind(), start, 0);
                taken = block.end();
            }
            copy(base, taken, base.text().length());
        }

        void takeAddition(Article addition, String headline) {
            int entriesBefore = entries;
            for (Block block : addition.blocks()) {
                boolean head = block.kind() == BlockKind.HEADLINE;
                if (block.kind() == BlockKind.BYLINE
                        || block.kind() == BlockKind.DATELINE
                        || (head && namesStory(addition, headline))) {
                    continue;
                }
                if (!text.isEmpty()) {
                    text.append(BETWEEN);
                    original.append(BETWEEN);
                }
                int start = text.length();
                copy(addition, block.start(), block.end());
                add(block, head ? BlockKind.SUBHEADING : block.kind(), start, entriesBefore);
            }
        }

        private static boolean isHeadline(Article base, Block block) {
            return block.kind() == BlockKind.HEADLINE
                    && base.text().substring(block.start(), block.end()).equals(base.headline());
        }

        private void copy(Article from, int start, int end) {
            text.append(from.text(), start, end);
            original.append(from.originalText() == null ? from.text() : from.originalText(), start, end);
        }

        private void add(Block block, BlockKind kind, int start, int entriesBefore) {
            Integer entry = block.entry() == null ? null : Integer.valueOf(block.entry() + entriesBefore);
            entries = entry == null ? entries : Math.max(entries, entry);
            blocks.add(new Block(kind, start, text.length(), block.time(), entry));
        }

        private static boolean namesStory(Article addition, String headline) {
            String own = addition.headline();
            if (own == null || own.equalsIgnoreCase(headline)) {
                return true;
            }
            return addition.handling() != null
                    && Stream.of(addition.handling().slug(), addition.handling().takeKey())
                            .anyMatch(name -> name != null && begins(own, name));
        }

        private static boolean begins(String text, String start) {
            return text.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
        }
    }
}
