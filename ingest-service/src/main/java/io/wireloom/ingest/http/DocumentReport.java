package io.wireloom.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a document of many items.
 *
 * @param items what became of each, in their order
 * @param accepted how many are new
 * @param unchanged how many had been taken before
 * @param refused how many cannot become articles
 */
@Schema(description = "The answer to a document of many items")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentReport(List<ItemReport> items, int accepted, int unchanged, int refused) {}
