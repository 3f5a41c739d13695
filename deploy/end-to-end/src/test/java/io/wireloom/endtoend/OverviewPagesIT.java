package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The desk with its filters and keys, the map and the timeline, in a real browser. */
class OverviewPagesIT extends BrowserTest {

    @Test
    void filtersLiveInTheAddressAndGoWithTheReaderFromListToMapToTimeline() {
        page.navigate(desk + "/");
        page.getByTestId("filters-toggle").click();
        page.getByTestId("filter-country").selectOption("LY");
        page.getByTestId("filter-apply").click();
        assertThat(page).hasURL(Pattern.compile("/\\?country=LY$"));
        assertThat(page.getByTestId("active-filter")).containsText("Libya");
        assertThat(page.getByTestId("incident").first()).isVisible();
        page.getByTestId("view-map").click();
        assertThat(page).hasURL(Pattern.compile("/map\\?country=LY$"));
        page.getByTestId("view-timeline").click();
        assertThat(page).hasURL(Pattern.compile("/timeline\\?country=LY$"));
        assertThat(page.getByTestId("active-filter")).containsText("Libya");
        page.getByTestId("active-filter").click();
        assertThat(page).hasURL(Pattern.compile("/timeline$"));
    }

    @Test
    void aPastMomentGoesFromListToMapToTimelineToAnIncidentAndBackToNow() {
        page.navigate(desk + "/");
        page.getByTestId("filters-toggle").click();
        page.getByTestId("filter-as-of").fill("2020-02-01T10:00");
        page.getByTestId("filter-apply").click();
        assertThat(page).hasURL(Pattern.compile("/\\?asOf=2020-02-01T10%3A00$"));
        assertThat(page.getByTestId("past").locator("time")).hasAttribute("datetime", "2020-02-01T10:00:00Z");
        assertThat(page.getByTestId("incident").filter(words("Gharyan")).first())
                .isVisible();
        assertThat(page.getByTestId("incident").filter(words("Cochabamba"))).hasCount(0);
        assertThat(page.getByTestId("desk-stories")).hasCount(0);
        page.getByTestId("view-map").click();
        assertThat(page.getByTestId("past")).isVisible();
        page.locator("[data-map=large][data-ready]").waitFor();
        assertThat(page.getByTestId("map-list").locator("a").first())
                .hasAttribute("href", Pattern.compile("^/incidents/.*\\?asOf=2020-02-01"));
        page.getByTestId("view-timeline").click();
        assertThat(page.getByTestId("past")).isVisible();
        page.getByTestId("incident")
                .filter(words("Gharyan"))
                .first()
                .getByTestId("incident-title")
                .click();
        assertThat(page).hasURL(Pattern.compile("/incidents/.*asOf=2020-02-01"));
        assertThat(page.getByTestId("past")).containsText("A past view");
        page.goBack();
        page.getByTestId("to-now").click();
        assertThat(page).hasURL(Pattern.compile("/timeline$"));
        assertThat(page.getByTestId("past")).hasCount(0);
    }

    @Test
    void theListIsWalkedByKeysThatCanBeTurnedOff() {
        page.navigate(desk + "/");
        Locator titles = page.getByTestId("incidents").getByTestId("incident-title");
        page.keyboard().press("j");
        assertThat(titles.first()).isFocused();
        page.keyboard().press("j");
        assertThat(titles.nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(titles.first()).isFocused();
        page.keyboard().press("/");
        assertThat(page.getByTestId("search-box")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("?");
        assertThat(page.getByTestId("keys")).isVisible();
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("keys")).isHidden();
        page.keyboard().press("j");
        assertThat(titles.first()).not().isFocused();
        titles.first().focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/incidents/"));
    }

    @Test
    void aMarkOnTheMapLeadsToItsIncidentByKeyboard() {
        page.navigate(desk + "/map?place=Gharyan");
        Locator pin = page.getByTestId("map").getByTestId("pin").first();
        assertThat(page.getByTestId("map-note")).containsText("in view");
        pin.focus();
        page.keyboard().press("Enter");
        Locator link =
                page.getByTestId("popup").locator("a[href^='/incidents/']").first();
        assertThat(link).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/incidents/"));
    }

    @Test
    void theMapGroupsWhatIsCloseTogetherAndTellsWhatIsInView() {
        page.navigate(desk + "/map");
        page.locator("[data-map=large][data-ready]").waitFor();
        assertThat(page.getByTestId("map").getByTestId("pin").first()).isVisible();
        assertThat(page.getByTestId("map-note")).containsText("have no place");
        picture("map.png");
        page.navigate(desk + "/map?country=SO");
        assertThat(page.getByTestId("map-list").locator("a").first()).isVisible();
    }

    @Test
    void aBarLeadsToItsTimeAndAStretchIsDrawnOverTheBars() {
        page.navigate(desk + "/timeline");
        assertThat(page.getByTestId("timeline-name")).containsText("dated incidents by");
        picture("timeline.png");
        Locator whole = page.getByTestId("lane").first().locator("svg");
        BoundingBox box = whole.boundingBox();
        page.mouse().move(box.x + box.width * 0.75, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 2, box.y + box.height / 2);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("from=\\d{4}-\\d\\d-\\d\\d&to=\\d{4}-"));
        assertThat(page.getByTestId("timeline-name")).containsText("dated incident");
        page.getByTestId("wider").click();
        page.getByTestId("numbers-toggle").click();
        page.getByTestId("numbers-table").locator("tbody a").first().click();
        assertThat(page.getByTestId("incident").first()).isVisible();
    }

    @Test
    void withoutScriptTheMapIsAListAndTheTimelineStillLeadsOn() {
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        page.navigate(desk + "/map?country=LY");
        assertThat(page.getByTestId("map-note")).containsText("needs script");
        assertThat(page.getByTestId("map-list").locator("a").first()).isVisible();
        page.getByTestId("view-timeline").click();
        page.getByTestId("by-country").click();
        assertThat(page.getByTestId("lane").filter(words("Libya")).first()).isVisible();
    }
}
