package io.wireloom.query.export;

import static com.jerolba.carpet.model.FieldTypes.DOUBLE;
import static com.jerolba.carpet.model.FieldTypes.INSTANT;
import static com.jerolba.carpet.model.FieldTypes.INTEGER;
import static com.jerolba.carpet.model.FieldTypes.LIST;
import static com.jerolba.carpet.model.FieldTypes.LOCAL_DATE;
import static com.jerolba.carpet.model.FieldTypes.LONG;
import static com.jerolba.carpet.model.FieldTypes.STRING;
import static com.jerolba.carpet.model.FieldTypes.writeRecordModel;

import com.jerolba.carpet.model.WriteRecordModelType;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.IncidentSummary;
import java.util.List;
import java.util.function.Function;

/**
 * An incident as columns with their types. They are named one by one: found by reflection they would depend on which class loader
 * holds the library.
 */
final class ParquetColumns {

    /** Columns of values that hardly ever recur: a dictionary of them costs time and saves no room. */
    static final List<String> DISTINCT = List.of("incident_id", "title", "figures.list.element.claim_id");

    private ParquetColumns() {}

    /** One claim's figure. */
    private record Figure(String measure, String of, Long low, Long high, String speaker, String claimId) {}

    static WriteRecordModelType<IncidentSummary> model() {
        WriteRecordModelType<IncidentSummary> model = writeRecordModel(IncidentSummary.class)
                .withField("incident_id", STRING, IncidentSummary::incidentId)
                .withField("type", STRING, IncidentSummary::type)
                .withField("subtype", STRING, IncidentSummary::subtype)
                .withField("title", STRING, IncidentSummary::title)
                .withField("start", LOCAL_DATE, incident -> incident.time().start())
                .withField("end", LOCAL_DATE, incident -> incident.time().end())
                .withField("place", STRING, incident -> place(incident, Claim.Place::name))
                .withField("admin1", STRING, incident -> place(incident, Claim.Place::admin1))
                .withField("country", STRING, incident -> place(incident, Claim.Place::country))
                .withField("lat", DOUBLE, incident -> place(incident, Claim.Place::lat))
                .withField("lon", DOUBLE, incident -> place(incident, Claim.Place::lon))
                .withField("place_precision", INTEGER, incident -> place(incident, Claim.Place::precision))
                .withField("actors", LIST.ofType(STRING), incident -> names(incident.actors()))
                .withField("targets", LIST.ofType(STRING), incident -> names(incident.targets()))
                .withField("grade", STRING, IncidentSummary::grade)
                .withField("origins", INTEGER, IncidentSummary::origins)
                .withField("articles", INTEGER, IncidentSummary::articles)
                .withField("claims", INTEGER, IncidentSummary::claims)
                .withField("denials", INTEGER, IncidentSummary::denials)
                .withField("first_said", INSTANT, IncidentSummary::firstSaidAt)
                .withField("latest_said", INSTANT, IncidentSummary::latestSaidAt);
        List.of("killed", "wounded").forEach(measure -> model.withField(
                        measure + "_low", LONG, incident -> main(incident, measure, Incident.TallySummary::low))
                .withField(measure + "_best", LONG, incident -> main(incident, measure, Incident.TallySummary::best))
                .withField(measure + "_high", LONG, incident -> main(incident, measure, Incident.TallySummary::high)));
        return model.withField("figures", LIST.ofType(figure()), ParquetColumns::figures);
    }

    private static WriteRecordModelType<Figure> figure() {
        return writeRecordModel(Figure.class)
                .withField("measure", STRING, Figure::measure)
                .withField("of", STRING, Figure::of)
                .withField("low", LONG, Figure::low)
                .withField("high", LONG, Figure::high)
                .withField("speaker", STRING, Figure::speaker)
                .withField("claim_id", STRING, Figure::claimId);
    }

    private static <V> V place(IncidentSummary incident, Function<Claim.Place, V> fact) {
        return incident.place() == null ? null : fact.apply(incident.place());
    }

    private static List<String> names(List<Claim.Entity> entities) {
        return entities.stream().map(Claim.Entity::name).toList();
    }

    private static Long main(IncidentSummary incident, String measure, Function<Incident.TallySummary, Long> figure) {
        return MainGroup.of(incident.tallies(), measure).map(figure).orElse(null);
    }

    private static List<Figure> figures(IncidentSummary incident) {
        return incident.tallies().stream()
                .flatMap(tally -> tally.figures().stream()
                        .map(figure -> new Figure(
                                tally.measure(),
                                tally.of(),
                                figure.low(),
                                figure.high(),
                                figure.speaker(),
                                figure.claimId())))
                .toList();
    }
}
