package io.wireloom.monitoring;

import java.util.List;

/** All dashboards. */
final class Dashboards {

    private Dashboards() {}

    static List<Dashboard> all() {
        return List.of(
                Overview.DASHBOARD,
                ServiceBoard.of("ingest-service", "Doors, feeds and what becomes of items.", ingest()),
                ServiceBoard.of("extract-service", "Claims out of articles.", extract()),
                ServiceBoard.of("dedupe-service", "Copies, incidents and stories.", dedupe()),
                ServiceBoard.of("query-service", "The read model, the desk and those who are told.", query()),
                KafkaBoard.DASHBOARD,
                PostgresBoard.DASHBOARD,
                FeedsBoard.DASHBOARD,
                QualityBoard.DASHBOARD);
    }

    private static List<Panel> ingest() {
        return List.of(
                Panel.lines("Versions published", "ops", "Withheld and canceled ones withdraw.")
                        .with("sum by (status) (rate(wireloom_articles_published_total[5m]))", "{{status}}"),
                Panel.lines("Files", "ops", "Files taken from folders, by what came of them.")
                        .with("sum by (outcome) (rate(wireloom_folder_files_total[5m]))", "{{outcome}}"),
                Panel.lines("Held back", "short", "Embargoed items, and takes that wait for what they go on from.")
                        .with("max by (reason) (wireloom_articles_held)", "{{reason}}"),
                Panel.lines(
                                "Backfill",
                                "short",
                                "What waits on the backfill lane, and whether it is held back for live copy.")
                        .with("max(wireloom_consumer_lag_records{topic=\"wire-copy-backfill\"})", "waiting")
                        .with("max(wireloom_backfill_held_back)", "held back"),
                Panel.lines("At the door", "short", "Requests with copy that are being answered.")
                        .with("sum(wireloom_door_requests)", "requests"),
                Panel.lines("Turned away", "ops", "Senders asked to come again: the door is full, or too much waits.")
                        .with("sum(rate(wireloom_door_turned_away_total[5m]))", "turned away"));
    }

    private static List<Panel> extract() {
        return List.of(
                Panel.lines("Claims", "ops", "By type.")
                        .with("sum by (type) (rate(wireloom_extracted_claims_total[5m]))", "{{type}}"),
                Panel.lines("Articles", "ops", "By whether they yield claims.")
                        .with("sum by (claims) (rate(wireloom_extracted_articles_total[5m]))", "{{claims}}"),
                Panel.lines("Problems of the lexicon", "short", "While there are any, the last good one is used.")
                        .redFrom(1)
                        .with("max(wireloom_lexicon_problems)", "problems"));
    }

    private static List<Panel> dedupe() {
        return List.of(
                Panel.lines("States of incidents", "ops", "Published, by type.")
                        .with(
                                "sum by (type) (rate(wireloom_incidents_published_total{state=\"active\"}[5m]))",
                                "{{type}}"),
                Panel.lines("Incidents dissolved", "ops", "Merged into others, or without claims.")
                        .with("sum(rate(wireloom_incidents_published_total{state=\"dissolved\"}[5m]))", "dissolved"),
                Panel.lines("Copies", "ops", "States of articles published, by relation.")
                        .with("sum by (relation) (rate(wireloom_copies_published_total[5m]))", "{{relation}}"));
    }

    private static List<Panel> query() {
        return List.of(
                Panel.lines("Webhooks", "ops", "Attempts, by what came of them.")
                        .with("sum by (outcome) (rate(wireloom_webhook_attempts_total[5m]))", "{{outcome}}"),
                Panel.lines(
                                "Refused",
                                "ops",
                                "Requests of clients that ask too often, of nobody known, and of those who may not.")
                        .with("sum(rate(wireloom_requests_refused_total[5m]))", "too often")
                        .with("sum by (reason) (rate(wireloom_access_refused_total[5m]))", "turned away, {{reason}}"),
                Panel.lines(
                                "Keys",
                                "short",
                                "Keys in the file of keys in use, and what is wrong with the file as it is now.")
                        .with("max(wireloom_access_keys)", "keys")
                        .with("max(wireloom_access_keys_problems)", "problems"),
                Panel.lines("Clients counted", "short", "Clients that have asked of late, where a rate is set.")
                        .with("sum(wireloom_requests_clients)", "clients"));
    }
}
