package io.wireloom.query.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.export.ExportFormat;
import io.wireloom.query.export.ExportFormat.Needs;
import io.wireloom.query.export.ExportRow;
import io.wireloom.query.export.ExportWriter;
import io.wireloom.query.export.KnownArticles;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.persistence.ExportRepository;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.persistence.SnapshotLists;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads what is to be exported page by page, and writes it as the reader takes it. Pages are read ahead of the reader by {@link #AHEAD}
 * and no further, so that memory is the same for any number of incidents.
 */
@ApplicationScoped
class Exports {

    private static final int PAGE = 500;
    private static final int AHEAD = 2;

    private final ExportRepository now;
    private final PastRepository past;
    private final SnapshotLists lists;

    Exports(ExportRepository now, PastRepository past, SnapshotLists lists) {
        this.now = now;
        this.past = past;
        this.lists = lists;
    }

    /**
     * An export that is about to be read.
     *
     * @param incidents how many incidents the search finds, those before {@code after} included
     * @param chunks its bytes in order
     */
    record Export(long incidents, Multi<byte[]> chunks) {}

    /**
     * Opens an export.
     *
     * @param after the last incident that the caller has already; null for none
     * @return fails with {@link NothingKnownException} when {@code after} is not known
     */
    Uni<Export> open(Parameters parameters, ExportFormat format, String after) {
        IncidentFilter filter = IncidentFilter.of(parameters);
        ExportWriter writer = format.writer(after != null);
        Moment moment = Moments.asOf(parameters).orElse(null);
        if (moment != null) {
            return past.at(moment)
                    .chain(snapshot -> lists.list(snapshot, filter, null, Integer.MAX_VALUE - 1, ""))
                    .map(page ->
                            new Export(page.items().size(), write(writer, pages(rest(page.items(), after), format))));
        }
        Uni<Cursor> start =
                after == null ? Uni.createFrom().nullItem() : now.placeOf(after).plug(Answers.known("incident", after));
        return start.chain(cursor ->
                now.count(filter).map(count -> new Export(count, write(writer, pages(filter, cursor, format)))));
    }

    private static Multi<byte[]> write(ExportWriter writer, Multi<List<ExportRow>> pages) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(writer::opening),
                        pages.emitOn(Infrastructure.getDefaultWorkerPool(), AHEAD)
                                .map(writer::rows),
                        Multi.createFrom().item(writer::closing))
                .filter(bytes -> bytes.length > 0);
    }

    private Multi<List<ExportRow>> pages(IncidentFilter filter, Cursor start, ExportFormat format) {
        KnownArticles known = new KnownArticles();
        Executor loop = MutinyHelper.executor(Vertx.currentContext());
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(start), cursor -> now.page(filter, cursor.get(), PAGE, format, known)
                        .invoke(page -> cursor.set(Cursor.decode(page.nextCursor(), "")))
                        .runSubscriptionOn(loop))
                .whilst(page -> page.nextCursor() != null)
                .map(Page::items);
    }

    private Multi<List<ExportRow>> pages(List<Incident> incidents, ExportFormat format) {
        Executor loop = MutinyHelper.executor(Vertx.currentContext());
        return Multi.createFrom()
                .iterable(incidents)
                .map(ExportRow::of)
                .group()
                .intoLists()
                .of(PAGE)
                .onItem()
                .transformToUniAndConcatenate(rows -> format.needs() == Needs.CITED_LINE
                        ? now.withArticles(rows).runSubscriptionOn(loop)
                        : Uni.createFrom().item(rows));
    }

    private static List<Incident> rest(List<Incident> incidents, String after) {
        if (after == null) {
            return incidents;
        }
        for (int at = 0; at < incidents.size(); at++) {
            if (incidents.get(at).incidentId().equals(after)) {
                return incidents.subList(at + 1, incidents.size());
            }
        }
        throw new NothingKnownException("incident", after);
    }
}
