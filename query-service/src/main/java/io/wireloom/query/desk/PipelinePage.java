package io.wireloom.query.desk;

import io.wireloom.contracts.status.Lag;
import io.wireloom.query.pipeline.Feeds.Feed;
import io.wireloom.query.pipeline.Letters;
import io.wireloom.query.pipeline.PipelineView;
import io.wireloom.query.pipeline.Rates;
import io.wireloom.query.pipeline.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the line fares, in words.
 *
 * @param summary whether all is well, in a sentence
 * @param well whether it is
 * @param cards the stages
 * @param topics what waits on each topic for each service
 * @param broker what is wrong with the broker; null when nothing is
 * @param letters what could not be processed
 * @param letterNote how many of them are shown, when not all are; empty otherwise
 * @param feeds the feeds that are polled
 * @param feedsReason why they are not known; null when they are
 * @param done what was just done about dead letters; empty when nothing was
 */
public record PipelinePage(
        String summary,
        boolean well,
        List<Card> cards,
        List<Lag.Group> topics,
        String broker,
        Letters letters,
        String letterNote,
        List<Feed> feeds,
        String feedsReason,
        String done) {

    /** From here on a rate is shown without its fraction. */
    private static final int TEN = 10;

    private static final Map<String, String> DOES = Map.of(
            "ingest-service", "Takes copy in and makes articles of it.",
            "extract-service", "Reads who says what happened.",
            "dedupe-service", "Finds copies, and weaves claims into incidents.",
            "query-service", "Keeps what this desk shows.");

    /**
     * A stage.
     *
     * @param service its name
     * @param does what it is there for
     * @param health {@code ready}, {@code not-ready} or {@code unreachable}
     * @param state the same, in words
     * @param reason what is wrong; empty when nothing is
     * @param advice what to do about it; empty when nothing is wrong
     * @param speed how fast it works, in words
     * @param waiting how much waits for it, in words
     * @param figures what became of what it received since it started
     * @param balance that the figures add up, or by how much they do not
     */
    public record Card(
            String service,
            String does,
            String health,
            String state,
            String reason,
            String advice,
            String speed,
            String waiting,
            List<Figure> figures,
            String balance) {}

    /** A count with its name. */
    public record Figure(String name, String count) {}

    /** @param done {@code replay-3} or {@code discard-1} as the form's answer says; null for nothing */
    public static PipelinePage of(PipelineView view, String done) {
        List<Card> cards = view.stages().stream().map(PipelinePage::card).toList();
        long ill = cards.stream().filter(card -> !card.health().equals("ready")).count();
        boolean well = ill == 0 && view.broker() == null && view.deadLetters().total() == 0;
        return new PipelinePage(
                summary(ill, view),
                well,
                cards,
                view.stages().stream().flatMap(stage -> stage.topics().stream()).toList(),
                view.broker(),
                view.deadLetters(),
                view.deadLetters().total() > view.deadLetters().items().size()
                        ? "The newest " + view.deadLetters().items().size() + " of "
                                + view.deadLetters().total() + "."
                        : "",
                view.feeds().items(),
                view.feeds().reason(),
                done(done));
    }

    private static String summary(long ill, PipelineView view) {
        if (view.broker() != null) {
            return "The broker gives no answer. The services wait for it and lose nothing.";
        }
        int letters = view.deadLetters().total();
        String stages = ill == 0
                ? "Every stage is ready."
                : counted(ill, "stage is", "stages are") + " not ready or cannot be reached.";
        return letters == 0
                ? stages + " Nothing lies in the dead letters."
                : stages + " " + counted(letters, "record", "records") + " could not be processed.";
    }

    private static Card card(Stage stage) {
        boolean silent = stage.health().equals("unreachable");
        return new Card(
                stage.service(),
                DOES.getOrDefault(stage.service(), ""),
                stage.health(),
                Labels.human(stage.health()) + (stage.instances() > 1 ? ", " + stage.instances() + " instances" : ""),
                stage.reason(),
                advice(stage),
                silent ? "" : speed(stage.rate()),
                waiting(stage.waiting()),
                silent ? List.of() : figures(stage),
                silent ? "" : balance(stage));
    }

    private static String waiting(Long records) {
        if (records == null) {
            return "";
        }
        return records == 0 ? "Nothing waits for it" : counted(records, "record waits", "records wait") + " for it";
    }

    private static String advice(Stage stage) {
        return switch (stage.health()) {
            case "ready" -> "";
            case "unreachable" ->
                "Its log says why it ended, if it did. If it answers elsewhere, set WIRELOOM_"
                        + stage.service().replace("-service", "").toUpperCase(Locale.ROOT) + "_URL for this service.";
            default -> "It goes on by itself once that has passed; nothing is lost meanwhile.";
        };
    }

    private static String speed(Rates.Rate rate) {
        return rate == null
                ? "Not asked often enough yet to tell how fast it works"
                : number(rate.closed()) + " a minute, over " + rate.overSeconds() + " s";
    }

    private static List<Figure> figures(Stage stage) {
        return List.of(
                new Figure("received", number(stage.received())),
                new Figure("published", number(stage.published())),
                new Figure("duplicate", number(stage.duplicate())),
                new Figure("rejected", number(stage.rejected())),
                new Figure("unpacked", number(stage.unpacked())),
                new Figure("dead letters", number(stage.deadLettered())),
                new Figure("in flight", number(stage.inFlight())));
    }

    private static String balance(Stage stage) {
        return stage.unaccounted() == 0
                ? "All it received is accounted for."
                : "Counted while it worked: " + number(Math.abs(stage.unaccounted()))
                        + (stage.unaccounted() > 0 ? " not settled yet." : " settled since.");
    }

    private static String done(String done) {
        if (done == null || !done.matches("(replay|discard)-\\d{1,9}")) {
            return "";
        }
        long count = Long.parseLong(done.substring(done.indexOf('-') + 1));
        return done.startsWith("replay")
                ? counted(count, "record was", "records were") + " sent again. What fails once more comes back here."
                : counted(count, "record was", "records were") + " discarded.";
    }

    private static String counted(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private static String number(double figure) {
        return figure == Math.rint(figure) || figure >= TEN
                ? String.format(Locale.ENGLISH, "%,d", Math.round(figure))
                : String.format(Locale.ENGLISH, "%,.1f", figure);
    }
}
