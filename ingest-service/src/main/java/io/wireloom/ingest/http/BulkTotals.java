package io.wireloom.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last line of the answer to a bulk request; one without it broke off.
 *
 * @param done true when the whole document was read
 * @param accepted how many items are new
 * @param unchanged how many had been taken before
 * @param refused how many cannot become articles
 * @param failed how many are to be sent again, with all that came after them
 * @param problem why the document was not read to its end; null when it was
 */
@Schema(description = "The last line of the answer to a bulk request")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkTotals(boolean done, int accepted, int unchanged, int refused, int failed, Problem problem) {

    static BulkTotals of(Tally tally, Problem problem) {
        return new BulkTotals(
                problem == null, tally.accepted(), tally.unchanged(), tally.refused(), tally.failed(), problem);
    }
}
