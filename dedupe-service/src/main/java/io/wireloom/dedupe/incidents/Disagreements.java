package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident.Disagreement;
import java.util.List;

/** How the claims of an incident differ, each difference typed, told once and with its arithmetic in one line. */
final class Disagreements {

    private Disagreements() {}

    /**
     * @param standing what is said to have happened, in order of saying
     * @param denials in order of saying
     * @param copied the matches of counterparts in copies
     */
    static List<Disagreement> of(
            List<Telling> standing, List<Telling> denials, Origins origins, Ledger ledger, List<Edge> copied) {
        Differences differences = new Differences();
        FigureDifferences.find(ledger, differences);
        CircumstanceDifferences.find(standing, denials, origins, differences);
        Alterations.find(standing, copied, differences);
        return differences.all();
    }
}
