package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.overview.DayCount;
import io.wireloom.query.overview.MapPoints;
import io.wireloom.query.overview.Timeline;
import io.wireloom.query.overview.Unit;
import io.wireloom.query.persistence.OverviewRepository;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.persistence.SnapshotLists;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the map and the timeline as they stand, or as they stood at the moment that a request asks for. */
@ApplicationScoped
class Overviews {

    private final OverviewRepository now;
    private final PastRepository past;
    private final SnapshotLists lists;

    Overviews(OverviewRepository now, PastRepository past, SnapshotLists lists) {
        this.now = now;
        this.past = past;
        this.lists = lists;
    }

    Uni<MapPoints> points(Parameters parameters) {
        IncidentFilter filter = IncidentFilter.of(parameters);
        Optional<Moment> moment = Moments.asOf(parameters);
        return moment.isEmpty()
                ? now.points(filter)
                : then(moment.get(), filter).map(MapPoints::ofIncidents);
    }

    Uni<Timeline> timeline(Parameters parameters) {
        IncidentFilter filter = IncidentFilter.of(parameters);
        Optional<Moment> moment = Moments.asOf(parameters);
        String by = Objects.requireNonNullElse(parameters.word("by", Timeline.DIVISIONS), Timeline.DIVISIONS.get(0));
        String word = parameters.word("unit", Unit.WORDS);
        Unit unit = word == null ? null : Unit.of(word);
        Uni<List<DayCount>> counts = moment.isEmpty()
                ? now.days(filter, by)
                : then(moment.get(), filter).map(incidents -> incidents.stream()
                        .map(incident -> DayCount.of(incident, by))
                        .toList());
        return counts.map(found -> Timeline.of(found, by, unit));
    }

    private Uni<List<Incident>> then(Moment moment, IncidentFilter filter) {
        return past.at(moment)
                .chain(snapshot -> lists.list(snapshot, filter, null, Integer.MAX_VALUE - 1, ""))
                .map(Page::items);
    }
}
