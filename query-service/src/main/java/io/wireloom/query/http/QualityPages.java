package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.wireloom.query.desk.QualityPage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on how good the readings are. */
@Path("/quality")
@Produces(MediaType.TEXT_HTML)
class QualityPages {

    private final Template page;

    QualityPages(@Location("quality.html") Template page) {
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page.data("page", QualityPage.of(QualityResource.VIEW));
    }
}
