package io.wireloom.monitoring;

import java.util.List;

/** Do articles yield what they used to? */
final class QualityBoard {

    static final Dashboard DASHBOARD = new Dashboard(
            "quality",
            "Wireloom: quality drift",
            "Do articles yield what they used to? A step here is a change of the copy or of the extractor.",
            List.of(
                    Panel.lines("Claims for each article", "short", "Mean over an hour.")
                            .with(
                                    "sum(rate(wireloom_extracted_claims_total[1h])) / sum(rate(wireloom_extracted_articles_total[1h]))",
                                    "claims"),
                    Panel.lines("Articles without claims", "percentunit", "Share over an hour.")
                            .with(share("wireloom_extracted_articles_total", "claims=\"none\""), "without"),
                    Panel.lines(
                                    "Claims with a speaker",
                                    "percentunit",
                                    "Share over an hour; the others are the outlet's own word.")
                            .with(share("wireloom_extracted_speakers_total", "kind!=\"none\""), "with a speaker"),
                    Panel.lines(
                                    "Places not found",
                                    "percentunit",
                                    "Claims whose places are on no map, of those that name one.")
                            .with(
                                    "sum(rate(wireloom_extracted_places_total{place=\"unresolved\"}[1h]))"
                                            + " / sum(rate(wireloom_extracted_places_total{place!=\"none\"}[1h]))",
                                    "not found"),
                    Panel.lines("Claims by type", "percentunit", "Share of each type over an hour.")
                            .with(
                                    "sum by (type) (rate(wireloom_extracted_claims_total[1h]))"
                                            + " / ignoring (type) group_left () sum(rate(wireloom_extracted_claims_total[1h]))",
                                    "{{type}}"),
                    Panel.lines("Speakers by kind", "percentunit", "Share of each kind over an hour.")
                            .with(
                                    "sum by (kind) (rate(wireloom_extracted_speakers_total[1h]))"
                                            + " / ignoring (kind) group_left () sum(rate(wireloom_extracted_speakers_total[1h]))",
                                    "{{kind}}"),
                    Panel.lines(
                                    "Copies",
                                    "percentunit",
                                    "Share of articles taken from others, of the states published in an hour.")
                            .with(share("wireloom_copies_published_total", "relation!=\"none\""), "copies"),
                    Panel.lines("Incidents by type", "short", "States published in an hour.")
                            .with("sum by (type) (increase(wireloom_incidents_published_total[1h]))", "{{type}}"),
                    Panel.lines("Withdrawals", "short", "What corrections and kills took from incidents in an hour.")
                            .with("sum(increase(wireloom_withdrawals_total[1h]))", "withdrawals")));

    private QualityBoard() {}

    private static String share(String metric, String part) {
        return "sum(rate(" + metric + "{" + part + "}[1h])) / sum(rate(" + metric + "[1h]))";
    }
}
