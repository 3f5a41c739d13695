package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Standing searches and their alerts as a person sees them. */
class AlertsPageIT extends BrowserTest {

    private static final double PATIENCE_MS = 60_000;
    private static final int PHONE = 375;

    /** Of an event that no other copy tells, long ago, so that it stands first in no list. */
    private static final String COPY =
            """
            Gunmen kill seven traders at Tessit cattle market

            TESSIT, Mali, March 5 (Meridian) - Seven traders were killed and three others wounded when gunmen attacked the cattle \
            market of Tessit on Friday, the mayor said.

            "They came on motorcycles and opened fire at once," the mayor, Moussa Keita, told Meridian by telephone.
            """;

    @Test
    void tellsWhatHappensWhileTheReaderLooksOn() throws IOException, InterruptedException {
        page.navigate(desk + "/alerts?type=ASSAULT");
        if (!page.getByTestId("watch-name").isVisible()) {
            page.getByTestId("watch-form").locator("summary").press("Enter");
        }
        page.getByTestId("watch-name").fill("Markets in Mali");
        page.getByTestId("watch-q").fill("Tessit");
        page.getByTestId("watch-q").press("Enter");
        Locator watch = page.getByTestId("watch").filter(words("Markets in Mali"));
        assertThat(watch).containsText("Tessit");
        assertThat(watch.getByTestId("watch-news")).hasText("no alert yet");
        assertThat(page.getByTestId("live-status")).hasText("Live.");
        page.locator("h1").click();

        send();

        Locator alert = watch.getByTestId("alert").first();
        assertThat(alert).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        assertThat(alert.getByTestId("alert-reason").first()).containsText("new here");
        picture("alerts.png");
        alert.getByTestId("alert-seen").click();
        assertThat(watch.getByTestId("watch-news")).hasText("all seen");
        watch.getByTestId("watch-delete").click();
        assertThat(page.getByTestId("watch").filter(words("Markets in Mali"))).hasCount(0);
    }

    @Test
    void fitsOnAPhone() {
        context.close();
        open(PHONE, 800);
        page.navigate(desk + "/alerts");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }

    private void send() throws IOException, InterruptedException {
        URI door =
                shared.stack().address(Part.INGEST).resolve("/api/v1/wire?feed=alerts&published=2010-03-05T16:00:00Z");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(door)
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString(COPY))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
}
