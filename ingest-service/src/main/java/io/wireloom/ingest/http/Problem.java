package io.wireloom.ingest.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a request (RFC 9457, media type {@code application/problem+json}).
 *
 * @param type names the kind of problem, such as {@code urn:wireloom:problem:empty-body}
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what is wrong with this very request, and what would be right
 * @param instance the path asked
 */
@Schema(description = "What is wrong with a request (RFC 9457)")
record Problem(String type, String title, int status, String detail, String instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(String kind, String title, int status, String detail, String instance) {
        return new Problem("urn:wireloom:problem:" + kind, title, status, detail, instance);
    }
}
