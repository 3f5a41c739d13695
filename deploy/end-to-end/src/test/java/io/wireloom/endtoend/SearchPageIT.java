package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The search page. */
class SearchPageIT extends BrowserTest {

    @Test
    void leadsFromTheBestOfEveryKindToOneKindAndNarrowsItByAFacet() {
        page.navigate(desk + "/");
        page.getByTestId("search-box").fill("Gharyan");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("incidents").locator("mark").first()).hasText("Gharyan");
        assertThat(page.getByTestId("claims").getByTestId("hit").first()).isVisible();
        assertThat(page.getByTestId("stories").getByTestId("hit").first()).isVisible();
        picture("search.png");

        page.getByTestId("all-claims").click();
        assertThat(page.getByTestId("tab").filter(words("Claims"))).hasAttribute("aria-current", "page");
        int all = page.getByTestId("hit").count();
        Locator facet = page.getByTestId("facet").filter(words("Denies it"));
        facet.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("status=denied"));
        assertThat(page.getByTestId("narrowed")).containsText("Denies it");
        assertThat(page.getByTestId("hit").first().locator(".chip.denied")).isVisible();
        assertThat(page.getByTestId("hit").count()).isBetween(1, all - 1);

        page.getByTestId("sort").filter(words("Newest")).click();
        assertThat(page).hasURL(Pattern.compile("sort=newest"));
        assertThat(page).hasURL(Pattern.compile("status=denied"));
        page.getByTestId("narrowed").click();
        assertThat(page.getByTestId("hit")).hasCount(all);
    }

    @Test
    void pagesThroughAListAndComesBack() {
        page.navigate(desk + "/search?in=claims");
        String first = page.getByTestId("hit").first().textContent();
        page.getByTestId("older").click();
        assertThat(page.getByTestId("hit").first()).not().hasText(first);
        page.locator(".pager a").first().click();
        assertThat(page.getByTestId("hit").first()).hasText(first);
    }

    @Test
    void saysWhatToDoBeforeAndAfterASearchThatFindsNothing() {
        page.navigate(desk + "/search");
        assertThat(page.getByTestId("start")).containsText("What are you looking for?");
        page.navigate(desk + "/search?q=qwertzuiop&in=claims&status=denied");
        assertThat(page.getByTestId("empty")).containsText("narrowed");
        page.navigate(desk + "/search?in=claims&status=told");
        assertThat(page.locator("main")).containsText("status");
        errors.removeIf(error -> error.contains("400"));
    }

    @Test
    void fitsAPhone() {
        context.close();
        open(375, 740);
        for (String path :
                new String[] {"/search?q=Gharyan", "/search?q=Gharyan&in=incidents", "/search?in=articles"}) {
            page.navigate(desk + path);
            assertThat(page.getByTestId("hit").first()).isVisible();
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue()).as("width of " + path).isLessThanOrEqualTo(375);
        }
        assertThat(errors).isEmpty();
    }
}
