package io.wireloom.ingest.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a document none of whose items was taken: a problem (RFC 9457) with the items as a further member.
 *
 * @param type as in {@link Problem}
 * @param title as in {@link Problem}
 * @param status as in {@link Problem}
 * @param detail as in {@link Problem}
 * @param instance as in {@link Problem}
 * @param items what is wrong with each item
 */
@Schema(description = "What is wrong with a document none of whose items was taken")
record DocumentProblem(String type, String title, int status, String detail, String instance, List<ItemReport> items) {}
