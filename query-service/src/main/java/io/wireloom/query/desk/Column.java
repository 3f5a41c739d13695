package io.wireloom.query.desk;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.query.copies.SideBySide;
import io.wireloom.query.copies.Text;
import io.wireloom.query.desk.Layers.Layer;
import io.wireloom.query.diff.Change;
import io.wireloom.query.diff.Change.Stretch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of two articles that stand beside each other.
 *
 * @param side {@code left} or {@code right}
 * @param opposite the other of the two
 * @param kin the article
 * @param link where it was published; null when unknown or no web address
 * @param share how much of it stands in the other, in words; empty when nothing does
 * @param newer whether the article has a newer version, which has not been compared
 * @param spun that it is machine-spun, with some of the signs; empty when it is not
 * @param stale that its text is older than its date; null when nothing shows that
 * @param paragraphs its text
 * @param notes what is to be known of its words, in the order of the text
 */
public record Column(
        String side,
        String opposite,
        Kin kin,
        String link,
        String share,
        boolean newer,
        String spun,
        OldText stale,
        List<Paragraph> paragraphs,
        List<Note> notes) {

    private static final int TONES = 6;

    /**
     * A part of the text.
     *
     * @param kind the block's kind, for its looks
     * @param strips its text
     */
    public record Paragraph(String kind, List<Strip> strips) {}

    /**
     * A stretch of one passage, or of none.
     *
     * @param passage the passage's number; 0 for none
     * @param first whether the passage begins here
     * @param tone one of six colours; 0 for none
     * @param covered further passages that begin here, below this one
     * @param runs its words
     */
    public record Strip(int passage, boolean first, int tone, List<Integer> covered, List<Run> runs) {}

    /**
     * Words that fare alike.
     *
     * @param text the words
     * @param differs whether the other side has others in their place, or none
     * @param notes the kinds of notes on them, separated by spaces; empty when there are none
     * @param says what the notes say
     */
    public record Run(String text, boolean differs, String notes, String says) {}

    /** What lies on the text. */
    private sealed interface Lying {}

    private record InPassage(int number) implements Lying {}

    private record Differing() implements Lying {}

    private record Noted(Note note) implements Lying {}

    static Column left(SideBySide pair, Text text, Map<String, Text> named) {
        return of("left", "right", pair.left(), text, layers(pair, SideBySide.Pair::left, Change::from), named);
    }

    static Column right(SideBySide pair, Text text, Map<String, Text> named) {
        return of("right", "left", pair.right(), text, layers(pair, SideBySide.Pair::right, Change::to), named);
    }

    private static Column of(
            String side,
            String opposite,
            SideBySide.Side about,
            Text text,
            List<Layer<Lying>> shared,
            Map<String, Text> named) {
        List<Note> notes = CopyNotes.of(about.text(), about.spin(), about.quotations(), named);
        List<Layer<Lying>> layers = new ArrayList<>(shared);
        notes.forEach(note -> layers.add(new Layer<>(note.start(), note.end(), new Noted(note))));
        return new Column(
                side,
                opposite,
                Kin.of(text),
                ArticlePage.webAddress(about.url()),
                shared.isEmpty() ? "" : Kin.percent(about.share()) + " of this text is marked",
                !about.current(),
                CopyNotes.spun(about.spin()),
                OldText.of(about.stale(), named),
                paragraphs(text.article(), layers),
                notes);
    }

    private static List<Layer<Lying>> layers(
            SideBySide pair, Function<SideBySide.Pair, Stretch> here, Function<Change, Stretch> words) {
        List<Layer<Lying>> layers = new ArrayList<>();
        for (SideBySide.Pair passage : pair.passages()) {
            Stretch at = here.apply(passage);
            layers.add(new Layer<>(at.start(), at.end(), new InPassage(passage.number())));
            if (passage.words() != null) {
                passage.words().stream()
                        .filter(change -> change.kind() != Change.Kind.SAME && words.apply(change) != null)
                        .map(words)
                        .forEach(word -> layers.add(new Layer<>(word.start(), word.end(), new Differing())));
            }
        }
        return layers;
    }

    private static List<Paragraph> paragraphs(Article article, List<Layer<Lying>> layers) {
        Set<Integer> begun = new HashSet<>();
        return article.blocks().stream()
                .filter(block ->
                        !article.text().substring(block.start(), block.end()).isBlank())
                .map(block -> new Paragraph(
                        kind(block.kind()), strips(article.text(), block.start(), block.end(), layers, begun)))
                .toList();
    }

    private static String kind(BlockKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Strip> strips(String text, int start, int end, List<Layer<Lying>> layers, Set<Integer> begun) {
        List<Strip> strips = new ArrayList<>();
        for (Layers.Piece<Lying> piece : Layers.cut(text, start, end, layers)) {
            List<Integer> passages = of(InPassage.class, piece.on())
                    .map(InPassage::number)
                    .sorted()
                    .toList();
            int passage = passages.isEmpty() ? 0 : passages.get(0);
            List<Integer> fresh = passages.stream().filter(begun::add).toList();
            Strip last = strips.isEmpty() ? null : strips.get(strips.size() - 1);
            if (last != null && last.passage() == passage && fresh.isEmpty()) {
                last.runs().add(run(piece));
            } else {
                List<Run> runs = new ArrayList<>(List.of(run(piece)));
                List<Integer> covered =
                        fresh.stream().filter(number -> number != passage).toList();
                int tone = passage == 0 ? 0 : (passage - 1) % TONES + 1;
                strips.add(new Strip(passage, fresh.contains(passage), tone, covered, runs));
            }
        }
        return strips;
    }

    private static Run run(Layers.Piece<Lying> piece) {
        List<Note> notes = of(Noted.class, piece.on()).map(Noted::note).toList();
        Segment noted = new Segment(piece.text(), List.of(), false, List.of(), notes);
        boolean differs = of(Differing.class, piece.on()).findAny().isPresent();
        return new Run(piece.text(), differs, noted.noteKinds(), noted.noteSays());
    }

    private static <T> Stream<T> of(Class<T> kind, List<Lying> lying) {
        return lying.stream().filter(kind::isInstance).map(kind::cast);
    }
}
