package io.wireloom.query.desk.incident;

import io.wireloom.query.desk.Labels;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How an incident is passed on: an address that keeps showing what is shown now, and words to cite it by.
 *
 * @param permalink the page as of the moment shown; for one shown as it stands, as this desk knows it now
 * @param citation title, place of keeping, moment and address
 * @param page the full page
 */
public record SharePage(String permalink, String citation, String page) {

    /**
     * @param base the desk's own address
     * @param now the time
     */
    public static SharePage of(IncidentPage page, URI base, Instant now) {
        Instant at = page.past() == null
                ? now.truncatedTo(ChronoUnit.SECONDS)
                : page.past().at();
        PageAddress kept = page.past() == null
                ? new PageAddress(page.address().incidentId(), Map.of("asOf", at.toString(), "clock", "received"))
                : page.address();
        String permalink = base.resolve(kept.with("all", "")).toString();
        String citation = "“" + page.card().title() + "”, " + page.card().days() + ". Wireloom, incident "
                + page.card().id() + ", as known on " + Labels.moment(at) + ". " + permalink;
        return new SharePage(permalink, citation, page.address().with("all", ""));
    }
}
