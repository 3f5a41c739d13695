package io.wireloom.extract.http;

import io.wireloom.extract.lexicon.LexiconProblem;
import java.util.List;

/**
 * What is wrong with a request (RFC 9457, media type {@code application/problem+json}).
 *
 * @param type names the kind of problem
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what is wrong with this very request
 * @param instance the path asked
 * @param errors everything that is wrong, by file and line
 */
record Problem(String type, String title, int status, String detail, String instance, List<LexiconProblem> errors) {

    static final String MEDIA_TYPE = "application/problem+json";
}
