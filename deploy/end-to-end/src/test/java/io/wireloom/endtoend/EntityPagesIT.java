package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of actors, places, speakers and sources. */
class EntityPagesIT extends BrowserTest {

    @Test
    void leadsFromTheListOfOutletsToTheClaimsBehindACount() {
        page.navigate(desk + "/entities?kind=source");
        assertThat(page.getByTestId("kind").filter(words("Sources"))).hasAttribute("aria-current", "page");
        page.getByTestId("entities-q").fill("cour");
        page.keyboard().press("Enter");

        Locator courier =
                page.getByTestId("entity").filter(words("The Courier")).first();
        courier.click();
        assertThat(page.getByTestId("entity-name")).hasText("The Courier");
        Locator published = page.getByTestId("figure-by");
        assertThat(published).containsText("Claims it published");
        assertThat(Integer.parseInt(published.locator("b").textContent().replace(",", "")))
                .isPositive();

        published.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/sources/the-courier\\?show=by.*"));
        assertThat(page.getByTestId("figure-by")).hasAttribute("aria-current", "true");
        page.getByTestId("claim").first().getByTestId("claim-evidence").click();
        assertThat(page).hasURL(Pattern.compile(".*/articles/.*"));
    }

    @Test
    void showsAPlaceWithItsIncidentsOnATelephone() {
        context.close();
        open(375, 800);
        page.navigate(desk + "/entities?kind=place");
        page.getByTestId("entity").first().click();

        assertThat(page.getByTestId("entity-kind")).hasText("Place");
        assertThat(page.getByTestId("figure-about")).isVisible();
        assertThat(page.getByTestId("figure-by")).hasCount(0);
        assertThat(page.getByTestId("claims").getByTestId("claim").first()).isVisible();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("nothing reaches beyond a narrow screen")
                .isLessThanOrEqualTo(0);
        page.getByTestId("incidents").getByTestId("incident-title").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/incidents/.*"));
    }

    @Test
    void saysSoWhenNoNameBeginsAsAsked() {
        page.navigate(desk + "/entities?kind=speaker&q=zzzznobody");

        assertThat(page.getByTestId("empty")).containsText("No name begins so");
    }
}
