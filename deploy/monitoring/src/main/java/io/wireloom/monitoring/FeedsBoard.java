package io.wireloom.monitoring;

import java.util.List;

/** Which feed brings what, and which is silent or fails? */
final class FeedsBoard {

    static final Dashboard DASHBOARD = new Dashboard(
            "feeds",
            "Wireloom: feeds",
            "Which feed brings what, and which is silent or fails?",
            List.of(
                    Panel.figure("Silent", "short", "Feeds that have brought nothing new for longer than they may.")
                            .redFrom(1)
                            .with("sum(max by (feed) (wireloom_feed_silent))", ""),
                    Panel.figure("Failing", "short", "Feeds whose last poll failed.")
                            .redFrom(1)
                            .with("count(max by (feed) (wireloom_feed_consecutive_failures) > 0) or vector(0)", ""),
                    Panel.figure(
                                    "Problems of the file",
                                    "short",
                                    "In the file of feeds; the last good one is used meanwhile.")
                            .redFrom(1)
                            .with("max(wireloom_feeds_file_problems)", ""),
                    Panel.figure("Troubles of folders", "short", "Folders that cannot be read or written.")
                            .redFrom(1)
                            .with("max(wireloom_folder_troubles)", ""),
                    Panel.lines("Since the last item", "s", "By feed.")
                            .with("time() - max by (feed) (wireloom_feed_last_item_timestamp_seconds > 0)", "{{feed}}"),
                    Panel.lines("Since the last good answer", "s", "By feed.")
                            .with(
                                    "time() - max by (feed) (wireloom_feed_last_success_timestamp_seconds > 0)",
                                    "{{feed}}"),
                    Panel.lines("Failed polls in a row", "short", "By feed.")
                            .with("max by (feed) (wireloom_feed_consecutive_failures)", "{{feed}}"),
                    Panel.lines("Polls", "short", "In an hour, by what came of them.")
                            .with("sum by (outcome) (increase(wireloom_feed_polls_total[1h]))", "{{outcome}}"),
                    Panel.lines("Files", "short", "In an hour, by feed and what came of them.")
                            .with(
                                    "sum by (feed, outcome) (increase(wireloom_folder_files_total[1h]))",
                                    "{{feed}} {{outcome}}")));

    private FeedsBoard() {}
}
