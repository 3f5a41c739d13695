package io.wireloom.extract.http;

import io.smallrye.common.annotation.Blocking;
import io.wireloom.extract.claims.ExtractorPool;
import io.wireloom.extract.claims.LexiconUpdate;
import io.wireloom.extract.lexicon.BadLexiconException;
import io.wireloom.extract.lexicon.LexiconFolder;
import io.wireloom.extract.lexicon.LexiconProblem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The lexicon in use. */
@Path("/api/v1/lexicons")
@Produces(MediaType.APPLICATION_JSON)
public class LexiconsResource {

    private static final int UNPROCESSABLE = 422;

    private final LexiconFolder folder;
    private final LexiconUpdate update;
    private final ExtractorPool extractors;

    LexiconsResource(LexiconFolder folder, LexiconUpdate update, ExtractorPool extractors) {
        this.folder = folder;
        this.update = update;
        this.extractors = extractors;
    }

    /**
     * The lexicon in use.
     *
     * @param extractor name and version of the extractor that it makes
     * @param ownRows how many rows are the desk's own
     * @param problems what is wrong with the desk's files as they are now; empty when nothing is
     */
    public record InUse(String extractor, int ownRows, List<LexiconProblem> problems) {}

    /** Which lexicon this instance uses. */
    @GET
    public InUse inUse() {
        return new InUse(extractors.knowledge().version(), folder.tables().ownRows(), folder.problems());
    }

    /** Reads the desk's files anew, in this instance at once. Each reads them by itself some seconds after they have changed. */
    @POST
    @Path("/reload")
    @Blocking
    public InUse reload() {
        update.reload();
        return inUse();
    }

    /** 422 with everything that is wrong; the lexicon used until now stays in use. */
    @ServerExceptionMapper
    Response bad(BadLexiconException failure, UriInfo uri) {
        Problem problem = new Problem(
                "urn:wireloom:problem:bad-lexicon",
                "The lexicon cannot be used",
                UNPROCESSABLE,
                "problems: " + failure.problems().size() + "; the lexicon used until now stays in use",
                uri.getPath(),
                failure.problems());
        return Response.status(UNPROCESSABLE)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
