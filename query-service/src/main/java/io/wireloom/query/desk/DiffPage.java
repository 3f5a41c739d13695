package io.wireloom.query.desk;

import io.wireloom.query.articles.VersionItem;
import io.wireloom.query.diff.Change;
import io.wireloom.query.diff.Change.Kind;
import io.wireloom.query.diff.VersionDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two versions of an article side by side in one text.
 *
 * @param id the article
 * @param title what the newer version is called
 * @param from the versions to compare with
 * @param to the versions to compare
 * @param same whether nothing differs
 * @param facts what is said beside the text and differs
 * @param parts the paragraphs
 */
public record DiffPage(
        String id, String title, List<Choice> from, List<Choice> to, boolean same, List<Fact> facts, List<Part> parts) {

    private static final Map<String, String> FIELDS = Map.of(
            "headline", "Headline",
            "byline", "Byline",
            "status", "Status",
            "editNote", "Editor’s note",
            "takeKey", "Take",
            "embargoUntil", "Embargo");

    /**
     * Something said beside the text.
     *
     * @param name what it is
     * @param from what was said; empty when nothing
     * @param to what is said; empty when nothing
     */
    public record Fact(String name, String from, String to) {}

    /**
     * One paragraph.
     *
     * @param kind {@code same}, {@code changed}, {@code added} or {@code removed}
     * @param runs its words
     */
    public record Part(String kind, List<Run> runs) {}

    /**
     * Words that fared alike.
     *
     * @param added whether they are new
     * @param removed whether they are gone
     * @param text the words
     */
    public record Run(boolean added, boolean removed, String text) {}

    /** @param versions all versions, newest first */
    public static DiffPage of(VersionDiff diff, List<VersionItem> versions) {
        String title = versions.stream()
                .filter(version -> version.versionId().equals(diff.to().versionId()))
                .map(VersionItem::headline)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Untitled article");
        return new DiffPage(
                diff.articleId(),
                title,
                choices(versions, diff.from().versionId()),
                choices(versions, diff.to().versionId()),
                diff.facts().isEmpty() && diff.text().stream().allMatch(change -> change.kind() == Kind.SAME),
                diff.facts().stream().map(DiffPage::fact).toList(),
                diff.text().stream().map(DiffPage::part).toList());
    }

    private static List<Choice> choices(List<VersionItem> versions, String chosen) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            VersionItem version = versions.get(i);
            String number = "Version " + (versions.size() - i) + " of " + versions.size();
            choices.add(new Choice(
                    version.versionId(),
                    number + when(version),
                    version.versionId().equals(chosen)));
        }
        return choices;
    }

    private static String when(VersionItem version) {
        return Stream.of(version.updatedAt(), version.publishedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .map(time -> ", " + Labels.moment(time))
                .orElse("");
    }

    private static Fact fact(VersionDiff.Fact fact) {
        return new Fact(FIELDS.getOrDefault(fact.field(), fact.field()), text(fact.from()), text(fact.to()));
    }

    private static Part part(Change change) {
        List<Change> words = change.words() == null ? List.of(change) : change.words();
        return new Part(
                change.kind().name().toLowerCase(Locale.ROOT),
                words.stream().map(DiffPage::run).toList());
    }

    private static Run run(Change change) {
        Change.Stretch shown = change.to() == null ? change.from() : change.to();
        return new Run(change.kind() == Kind.ADDED, change.kind() == Kind.REMOVED, shown.text());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
