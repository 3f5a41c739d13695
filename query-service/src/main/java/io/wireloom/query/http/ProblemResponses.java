package io.wireloom.query.http;

import io.quarkus.logging.Log;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.query.asof.TooManyArticlesException;
import io.wireloom.query.decisions.RefusedException;
import io.wireloom.query.erasures.ErasureView;
import io.wireloom.query.persistence.ErasureRepository;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.webhooks.NoKeyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem: JSON for the API, a page for people. A stack trace never leaves the log. */
@ApplicationScoped
class ProblemResponses {

    private static final Pattern ARTICLES = Pattern.compile("/articles/([^/]+)(?:/beside/([^/]+))?");

    private final Template page;
    private final ErasureRepository erasures;

    ProblemResponses(@Location("problem.html") Template page, ErasureRepository erasures) {
        this.page = page;
        this.erasures = erasures;
    }

    /** Of an article that was erased more can be said than that nothing is known of it. */
    @ServerExceptionMapper
    Uni<Response> nothingKnown(NothingKnownException failure, HttpServerRequest request) {
        Matcher article = ARTICLES.matcher(request.path());
        Uni<ErasureView> erased = article.find()
                ? erasures.find(article.group(1))
                        .chain(first -> first != null || article.group(2) == null
                                ? Uni.createFrom().item(first)
                                : erasures.find(article.group(2)))
                : Uni.createFrom().nullItem();
        return erased.map(
                erasure -> erasure == null ? httpFailure(failure, request) : respond(gone(erasure, request), request));
    }

    private static Problem gone(ErasureView erasure, HttpServerRequest request) {
        return new Problem(
                "urn:wireloom:problem:erased",
                title(410),
                410,
                "The article " + erasure.articleId() + " was erased on "
                        + erasure.orderedAt().truncatedTo(ChronoUnit.SECONDS) + " by order " + erasure.reference()
                        + ".",
                request.path(),
                null);
    }

    @ServerExceptionMapper
    Response badParameter(BadParameterException failure, HttpServerRequest request) {
        return respond(
                new Problem(
                        "urn:wireloom:problem:bad-parameter",
                        "A parameter cannot be understood",
                        400,
                        failure.getMessage(),
                        request.path(),
                        failure.parameter()),
                request);
    }

    @ServerExceptionMapper
    Response tooMuch(TooManyArticlesException failure, HttpServerRequest request) {
        return respond(
                new Problem(
                        "urn:wireloom:problem:too-many-articles",
                        "More was known then than can be woven at once",
                        422,
                        failure.getMessage(),
                        request.path(),
                        "asOf"),
                request);
    }

    @ServerExceptionMapper
    Response refused(RefusedException failure, HttpServerRequest request) {
        return respond(
                new Problem(
                        "urn:wireloom:problem:refused", title(422), 422, failure.getMessage(), request.path(), null),
                request);
    }

    @ServerExceptionMapper
    Response noKey(NoKeyException failure, HttpServerRequest request) {
        return respond(
                new Problem("urn:wireloom:problem:no-key", title(503), 503, failure.getMessage(), request.path(), null),
                request);
    }

    @ServerExceptionMapper
    Response httpFailure(WebApplicationException failure, HttpServerRequest request) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return respond(Problem.of(status, title(status), detail(status, failure, request), request.path()), request);
    }

    @ServerExceptionMapper
    Response fault(Throwable failure, HttpServerRequest request) {
        String reference = UUID.randomUUID().toString();
        Log.errorf(failure, "Request failed path=%s reference=%s", request.path(), reference);
        return respond(
                Problem.of(
                        500,
                        title(500),
                        "The fault is ours. Its reference in the log is " + reference + ".",
                        request.path()),
                request);
    }

    private Response respond(Problem problem, HttpServerRequest request) {
        if (wantsPage(request)) {
            return Response.status(problem.status())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page.data("problem", problem, "titled", problem.title(), "q", "")
                            .render())
                    .build();
        }
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.path().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "The request cannot be understood";
            case 403 -> "The request comes from another site";
            case 404 -> "There is nothing here";
            case 405 -> "This method is not offered here";
            case 406 -> "None of the forms asked for is offered";
            case 410 -> "This was erased";
            case 413 -> "The request is too large";
            case 415 -> "This kind of content is not taken here";
            case 422 -> "This cannot be decided";
            case 429 -> "Too many requests";
            case 500 -> "Something went wrong on our side";
            case 503 -> "Not possible at the moment";
            default -> "The request failed";
        };
    }

    private static String detail(int status, WebApplicationException failure, HttpServerRequest request) {
        return switch (status) {
            case 400 -> "The body of the request cannot be read as what " + request.path() + " takes.";
            case 403 -> "What is decided here has to be sent from a page of this site, or by a program.";
            case 404 ->
                failure instanceof NothingKnownException
                        ? failure.getMessage()
                        : "No resource answers to " + request.path() + ". The API is described at /q/openapi.";
            case 405 -> request.method() + " is not offered at " + request.path() + ".";
            case 406 ->
                "The Accept header asks for " + request.getHeader(HttpHeaders.ACCEPT) + ", which is not offered at "
                        + request.path() + ".";
            case 415 ->
                "The Content-Type " + request.getHeader(HttpHeaders.CONTENT_TYPE) + " is not taken at " + request.path()
                        + ".";
            case 503 ->
                failure.getCause() instanceof BrokerSilentException silent
                        ? silent.getMessage() + " Try again once it is back."
                        : "The log cannot be written to at the moment. Nothing was decided; try again.";
            default -> "The request ended with status " + status + ".";
        };
    }
}
