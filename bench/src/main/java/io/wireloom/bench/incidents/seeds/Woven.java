package io.wireloom.bench.incidents.seeds;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.FreshRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Texts woven in memory, with what a fact asks of their incidents.
 *
 * @param incidents of all texts
 * @param files file names by article id
 */
record Woven(List<Incident> incidents, Map<String, String> files) {

    /** Each text is an outlet of its own, named by its file. */
    static Woven of(Line line, Collection<Document> documents) {
        List<Article> articles = new ArrayList<>();
        List<ArticleClaims> records = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (Document document : documents) {
            Article article = line.article(new Document(
                    document.id(), document.body(), document.published(), document.id(), document.fileName()));
            articles.add(article);
            records.add(line.claims(article));
            files.put(article.articleId(), document.id());
        }
        return new Woven(List.copyOf(FreshRun.of(articles, records).incidents().values()), files);
    }

    /** Whether an incident fits. */
    boolean any(Predicate<Incident> fits) {
        return incidents.stream().anyMatch(fits);
    }

    /** Whether there are such incidents, and all of them fit. */
    boolean all(Predicate<Incident> those, Predicate<Incident> fit) {
        List<Incident> found = incidents.stream().filter(those).toList();
        return !found.isEmpty() && found.stream().allMatch(fit);
    }

    /** Whether the incident holds claims of the files that begin so. */
    Predicate<Incident> from(String... beginnings) {
        return incident -> {
            Set<String> names = incident.articleIds().stream().map(files::get).collect(Collectors.toSet());
            return Arrays.stream(beginnings)
                    .allMatch(beginning -> names.stream().anyMatch(name -> name.startsWith(beginning)));
        };
    }

    /** Whether somebody gives the figure. */
    static Predicate<Incident> figure(String measure, String of, long low, Long high) {
        return incident -> incident.tallies().stream()
                .filter(tally -> tally.measure().equals(measure) && tally.of().equals(of))
                .flatMap(tally -> tally.figures().stream())
                .anyMatch(figure -> Objects.equals(figure.low(), low) && Objects.equals(figure.high(), high));
    }

    static Predicate<Incident> figure(String measure, String of, long exactly) {
        return figure(measure, of, exactly, exactly);
    }

    /** Whether the number stands nowhere among its figures and their low, best and high. */
    static Predicate<Incident> without(long... numbers) {
        return incident -> Arrays.stream(numbers).noneMatch(number -> {
            boolean summary = incident.tallies().stream()
                    .anyMatch(tally -> Arrays.asList(tally.low(), tally.best(), tally.high())
                            .contains(number));
            boolean lens = incident.lenses().stream()
                    .anyMatch(read ->
                            Arrays.asList(read.low(), read.best(), read.high()).contains(number));
            return summary || lens;
        });
    }

    static Predicate<Incident> differs(String kind, String... words) {
        return incident -> incident.disagreements().stream()
                .filter(difference -> difference.kind().equals(kind))
                .anyMatch(difference -> Arrays.stream(words).allMatch(difference.text()::contains));
    }

    static Predicate<Incident> origin(String key) {
        return incident ->
                incident.origins().stream().anyMatch(origin -> origin.key().equals(key));
    }

    static Predicate<Incident> origins(int count) {
        return incident -> incident.origins().size() == count;
    }

    /** Whether the body took the stance, in these words. */
    static Predicate<Incident> stance(String body, String stance, String words) {
        return incident -> incident.positions().stream()
                .filter(position -> position.speaker().equals(body))
                .flatMap(position -> position.stances().stream())
                .anyMatch(held -> held.stance().equals(stance) && held.text().contains(words));
    }

    /** Whether the body turned, in words that begin and go on so. */
    static Predicate<Incident> reversal(String body, String before, String after) {
        return incident -> incident.positions().stream()
                .filter(position -> position.speaker().equals(body) && position.reversal() != null)
                .anyMatch(position -> position.reversal().startsWith(before)
                        && position.reversal().contains("then " + after));
    }

    static Predicate<Incident> lens(String name, String of, Long low, Long best, Long high) {
        return incident -> incident.lenses().stream()
                .filter(lens -> lens.lens().equals(name) && lens.of().equals(of))
                .anyMatch(lens -> Objects.equals(lens.low(), low)
                        && Objects.equals(lens.best(), best)
                        && Objects.equals(lens.high(), high));
    }

    /** Whether a claim names a place so, as it stands in the text. */
    static Predicate<Incident> place(String beginning) {
        return incident -> incident.claims().stream()
                .flatMap(member -> member.claim().places().stream())
                .anyMatch(place -> place.text().startsWith(beginning));
    }

    /** Whether no origin stands on the one file alone where the other tells of the incident too. */
    boolean addsNone(String file, String beside) {
        return all(from(file, beside), incident -> incident.origins().stream()
                .noneMatch(
                        origin -> names(incident, origin.claimIds()).stream().allMatch(name -> name.startsWith(file))));
    }

    private Set<String> names(Incident incident, Collection<String> claimIds) {
        return incident.claims().stream()
                .filter(member -> claimIds.contains(member.claim().claimId()))
                .map(member -> files.get(member.claim().articleId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
