package io.wireloom.bench.incidents.labelled;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.FreshRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the claims of real documents, weaves each file's documents as one set, and compares the incidents with a reader's labels. */
public final class LabelledSection {

    private final List<LabelledSentence> labels;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Map<String, Incident> incidentOf = new TreeMap<>();

    /**
     * @param labelled labelled sentences, one JSON object a line
     * @param documents files of documents, of which those that a label names are read
     */
    public LabelledSection(List<Path> labelled, List<Path> documents) {
        labels = labelled.stream()
                .flatMap(file -> LabelledSentence.read(file).stream())
                .toList();
        Set<String> named = labels.stream().map(LabelledSentence::document).collect(Collectors.toSet());
        Line line = new Line();
        documents.forEach(file -> weave(
                line,
                Documents.jsonLines(file, "id").stream()
                        .filter(document -> named.contains(document.id()))
                        .toList()));
    }

    private void weave(Line line, List<Document> documents) {
        List<Article> versions = new ArrayList<>();
        List<ArticleClaims> records = new ArrayList<>();
        for (Document document : documents) {
            Article article = line.article(document);
            ArticleClaims record = line.claims(article);
            versions.add(article);
            records.add(record);
            articles.put(document.id(), article);
            claims.put(document.id(), record.claims());
        }
        FreshRun.of(versions, records).incidents().values().forEach(incident -> incident.claims()
                .forEach(member -> incidentOf.putIfAbsent(member.claim().claimId(), incident)));
    }

    /** Prints the figures. */
    public void print(PrintWriter out, boolean misses) {
        LabelledClaims labelled = LabelledClaims.of(labels, articles, claims);
        out.println("incidents of " + articles.size() + " labelled documents: "
                + labelled.events().size()
                + " claims of " + labelled.events().values().stream().distinct().count() + " events; "
                + labelled.silent() + " sentences without a claim, " + labelled.lost() + " not found in the text");
        Table table = new Table(
                "claims as", "B-cubed P", "B-cubed R", "B-cubed F1", "pairs P", "pairs R", "pairs F1", "groups");
        row(table, "incidents", labelled, claim -> "", this::incidentId);
        row(table, "incidents, of claims of one type", labelled, LabelledSection::kind, this::incidentId);
        row(table, "type, country and day", labelled, claim -> "", this::typeCountryDay);
        row(
                table,
                "type, country and day, of claims of one type",
                labelled,
                LabelledSection::kind,
                this::typeCountryDay);
        row(table, "each its own, of claims of one type", labelled, LabelledSection::kind, Claim::claimId);
        table.print(out);
        out.println(mixed(labelled) + " of " + labelled.general().size()
                + " claims of no particular event stand in an incident with a claim of one");
        out.println();
        if (misses) {
            LabelledMisses.print(out, labelled.events(), incidentOf);
        }
        out.flush();
    }

    /**
     * @param part what tells claims of one event apart: a sentence that tells of a bombing and condemns it makes two claims, and an
     *     incident holds only one of them
     */
    private void row(
            Table table,
            String name,
            LabelledClaims labelled,
            Function<Claim, String> part,
            Function<Claim, String> grouping) {
        List<GroupingScore.Item> items = new ArrayList<>();
        claims.values().forEach(of -> of.stream()
                .filter(claim -> labelled.events().containsKey(claim.claimId()))
                .forEach(claim -> items.add(new GroupingScore.Item(
                        labelled.events().get(claim.claimId()) + part.apply(claim), grouping.apply(claim)))));
        GroupingScore score = GroupingScore.of(items);
        table.row(
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.pairs().precision(),
                score.pairs().recall(),
                score.pairs().f1(),
                items.stream().map(GroupingScore.Item::system).distinct().count());
    }

    private static String kind(Claim claim) {
        return "/" + claim.event().type() + "/" + (claim.status() == Claim.Status.PLANNED);
    }

    private String incidentId(Claim claim) {
        Incident incident = incidentOf.get(claim.claimId());
        return incident == null ? claim.claimId() : incident.incidentId();
    }

    /** The way of event databases: whatever is of one type in one country on one day is one event. */
    private String typeCountryDay(Claim claim) {
        String country = claim.places().stream()
                .map(Claim.Place::country)
                .filter(code -> code != null)
                .findFirst()
                .orElse("");
        LocalDate day = claim.time() != null && claim.time().start() != null
                ? claim.time().start()
                : claim.publishedAt() == null
                        ? null
                        : claim.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return claim.event().type() + "|" + country + "|" + day;
    }

    private long mixed(LabelledClaims labelled) {
        Set<String> told = labelled.events().keySet().stream()
                .map(incidentOf::get)
                .filter(incident -> incident != null)
                .map(Incident::incidentId)
                .collect(Collectors.toSet());
        return labelled.general().stream()
                .map(incidentOf::get)
                .filter(incident -> incident != null && told.contains(incident.incidentId()))
                .count();
    }
}
