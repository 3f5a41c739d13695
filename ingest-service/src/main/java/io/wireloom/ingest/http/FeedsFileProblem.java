package io.wireloom.ingest.http;

import io.wireloom.ingest.feeds.FeedsProblem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with the file of feeds (RFC 9457).
 *
 * @param errors everything that is wrong, in the order of the file
 */
@Schema(description = "What is wrong with the file of feeds (RFC 9457)")
record FeedsFileProblem(
        String type, String title, int status, String detail, String instance, List<FeedsProblem> errors) {}
