package io.wireloom.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, for machines and people (RFC 9457).
 *
 * @param type {@code about:blank}, or the kind of problem where more than the status can be said
 * @param title the problem in a few words, always the same for the same kind
 * @param status the HTTP status
 * @param detail what is wrong with this request, and what would be right
 * @param instance the path asked for
 * @param parameter the parameter at fault; null when none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, String instance, String parameter) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail, String instance) {
        return new Problem("about:blank", title, status, detail, instance, null);
    }
}
