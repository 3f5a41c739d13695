package io.wireloom.ingest.http;

import io.wireloom.ingest.doors.ItemAnswer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The response to a document of many items. */
final class DocumentAnswer {

    private DocumentAnswer() {}

    /**
     * 202 when at least one item was taken, 422 when all are refused.
     *
     * @throws RuntimeException when an item failed for reasons that do not lie in it: the whole document is to be sent again, and
     *     what was taken of it answers unchanged then
     */
    static Response of(List<ItemAnswer> answers, String path) {
        Tally tally = new Tally();
        answers.forEach(tally::add);
        if (tally.failed() > 0) {
            throw failure(answers.stream()
                    .filter(ItemAnswer.Failed.class::isInstance)
                    .map(ItemAnswer.Failed.class::cast)
                    .findFirst()
                    .orElseThrow());
        }
        List<ItemReport> items =
                answers.stream().map(answer -> ItemReport.of(answer, path)).toList();
        if (tally.accepted() + tally.unchanged() == 0) {
            return refused(items, path);
        }
        return Response.accepted(new DocumentReport(items, tally.accepted(), tally.unchanged(), tally.refused()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    static RuntimeException failure(ItemAnswer.Failed failed) {
        return failed.failure() instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(failed.failure());
    }

    private static Response refused(List<ItemReport> items, String path) {
        DocumentProblem problem = new DocumentProblem(
                "urn:wireloom:problem:all-refused",
                "No item of the document can be used",
                422,
                items.size() == 1
                        ? items.get(0).problem().detail()
                        : "each of the " + items.size() + " items is refused, the first because "
                                + items.get(0).problem().detail(),
                path,
                items);
        return Response.status(422).type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
