package io.wireloom.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wireloom.ingest.doors.ItemAnswer;
import io.wireloom.ingest.doors.Receipt;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one item of a document.
 *
 * @param index the item's place in the document, from 1
 * @param part the line, entry or record that it came from, from 1; one may hold several items
 * @param item its own identity where that is known, else its address, its name in the archive, or its number
 * @param articleId the item's story over all its versions; null unless it was taken
 * @param versionId this version of it; null unless it was taken
 * @param status {@code accepted}, {@code unchanged}, {@code refused}, or {@code failed} when it is to be sent again
 * @param problem what is wrong; null when it was taken
 */
@Schema(description = "What became of one item of a document")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemReport(
        int index, int part, String item, String articleId, String versionId, String status, Problem problem) {

    static final String REFUSED = "refused";
    static final String FAILED = "failed";

    static ItemReport of(ItemAnswer answer, String path) {
        if (answer instanceof ItemAnswer.Taken taken) {
            Receipt receipt = taken.receipt();
            String status = receipt.status().name().toLowerCase(Locale.ROOT);
            return new ItemReport(
                    answer.index(),
                    answer.part(),
                    answer.item(),
                    receipt.articleId(),
                    receipt.versionId(),
                    status,
                    null);
        }
        if (answer instanceof ItemAnswer.Refused refused) {
            return new ItemReport(
                    answer.index(),
                    answer.part(),
                    answer.item(),
                    null,
                    null,
                    REFUSED,
                    Problem.of(refused.reason(), path));
        }
        Throwable failure = ((ItemAnswer.Failed) answer).failure();
        return new ItemReport(
                answer.index(), answer.part(), answer.item(), null, null, FAILED, Problem.of(failure, path));
    }
}
