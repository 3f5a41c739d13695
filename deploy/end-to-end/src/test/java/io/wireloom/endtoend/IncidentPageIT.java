package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of one incident, with rival tolls and a denial, in a real browser. */
class IncidentPageIT extends BrowserTest {

    private static final Pattern PAST = Pattern.compile("asOf=2020-01-20T11%3A15%3A00Z");
    private static final Pattern NO_MOMENT = Pattern.compile("^[^?]*$");

    @Test
    void saysInOneSentenceWhatHappenedAndComparesTheNumbersByRule() {
        openGharyan();
        assertThat(page.getByTestId("gist")).containsText("19–31 civilians killed");
        assertThat(page.getByTestId("gist")).containsText("Eastern Command denied that civilians were harmed");
        Locator civilians = page.getByTestId("lens-row").filter(words("Killed, civilians"));
        assertThat(civilians).containsText("19–31");
        assertThat(page.getByTestId("lenses").locator("thead")).containsText("UCDP");
        assertThat(page.getByTestId("lens-chart").first().locator("svg"))
                .hasAttribute("aria-label", Pattern.compile("As told: 19–31"));
        assertThat(page.getByTestId("position").filter(words("Eastern Command")))
                .containsText("denied that civilians were harmed");
        assertThat(page.getByTestId("disagreements")).containsText("12 apart");
    }

    @Test
    void theSliderShowsWhatWasKnownAtAMomentByKeyboardAlone() {
        openGharyan();
        page.getByTestId("slider").focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(PAST);
        assertThat(page.getByTestId("past")).containsText("A past view");
        assertThat(page.getByTestId("since")).containsText("Salem Bu-Khatwa joined");
        assertThat(page.getByTestId("gist")).containsText("19 civilians killed");
        assertThat(page.getByTestId("step").last()).containsText("not yet known");
        assertThat(page.getByTestId("decisions")).isHidden();
        assertThat(page.getByTestId("slider")).isFocused();
        page.keyboard().press("End");
        assertThat(page).hasURL(NO_MOMENT);
        assertThat(page.getByTestId("past")).isHidden();
        assertThat(page.getByTestId("gist")).containsText("19–31 civilians killed");
        page.goBack();
        assertThat(page).hasURL(PAST);
        assertThat(page.getByTestId("past")).isVisible();
        page.reload();
        assertThat(page.getByTestId("slider")).hasValue("1");
    }

    @Test
    void withoutScriptAMomentIsChosenFromAListAndTimesAreInUtc() {
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        openGharyan();
        assertThat(page.getByTestId("slider")).isHidden();
        page.getByTestId("moment-choice").selectOption("2020-01-20T11:15:00Z");
        page.locator(".moments button").click();
        assertThat(page).hasURL(PAST);
        assertThat(page.getByTestId("past")).containsText("20 Jan 2020, 11:15 UTC");
    }

    @Test
    void timesAreInTheReadersZoneAndUtcOnHover() {
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(1280, 900).setTimezoneId("Asia/Tokyo"));
        openGharyan();
        Locator time = page.getByTestId("denials").locator("time").first();
        assertThat(time).hasText("20 Jan 2020, 20:15 GMT+9");
        assertThat(time).hasAttribute("title", "20 Jan 2020, 11:15 UTC");
    }

    @Test
    void claimsAreArrangedAndFilteredByTheAddress() {
        openGharyan();
        page.getByTestId("status-filter").filter(words("Denies it")).click();
        assertThat(page).hasURL(Pattern.compile("status=denied"));
        assertThat(page.getByTestId("claim")).hasCount(1);
        assertThat(page.getByTestId("claim-status")).hasText("Denies it");
        page.getByTestId("arrange").filter(words("By speaker")).click();
        assertThat(page).hasURL(Pattern.compile("by=speaker&status=denied"));
        assertThat(page.getByTestId("origin")).hasCount(1);
    }

    @Test
    void theGraphShowsWhoTookItFromWhomAndSaysSoInWords() {
        openGharyan();
        Locator monitor = page.getByTestId("graph-node").filter(words("Libya Casualty Monitor"));
        assertThat(monitor.first()).isVisible();
        page.getByTestId("graph-words").locator("summary").click();
        assertThat(page.getByTestId("graph-words")).containsText("has it from Libya Casualty Monitor");
        assertThat(page.getByTestId("area-map").locator("svg[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("Gharyan"));
        assertThat(page.getByTestId("area-map").locator(".inset .land")).isVisible();
        assertThat(page.getByTestId("precision")).not().isEmpty();
    }

    @Test
    void tellsWhatWouldFallWithAnArticle() {
        openGharyan();
        assertThat(page.getByTestId("supports")).containsText("1 origin (Libya Casualty Monitor)");
        page.getByTestId("support")
                .filter(words("Libya Casualty Monitor"))
                .getByTestId("what-falls")
                .click();
        assertThat(page.getByTestId("fall")).containsText("Libya Casualty Monitor left");
    }

    @Test
    void listsHowItsRecordChangedWithTheWayToEachMoment() {
        openGharyan();
        Locator first = page.getByTestId("revision").last();
        assertThat(first).containsText("First shown");
        assertThat(first).containsText("New here: told by");
        first.getByTestId("revision-then").click();
        assertThat(page).hasURL(Pattern.compile("asOf=.*clock=received"));
        assertThat(page.getByTestId("past")).containsText("received here by then");
    }

    @Test
    void theShareViewHasWordsToCiteAndAnAddressThatKeeps() {
        openGharyan();
        page.getByTestId("share").click();
        assertThat(page.getByTestId("citation")).containsText("as known on");
        assertThat(page.locator("meta[property='og:description']"))
                .hasAttribute("content", Pattern.compile("19–31 civilians killed"));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByTestId("copy").click();
        assertThat(page.locator("#copied")).hasText("Copied.");
        page.getByTestId("permalink").click();
        assertThat(page.getByTestId("past")).containsText("received here by then");
        assertThat(page.getByTestId("gist")).containsText("19–31 civilians killed");
    }

    @Test
    void printsWithoutWhatOnlyAScreenNeeds() {
        openGharyan();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByTestId("moments")).isHidden();
        assertThat(page.getByTestId("decisions")).isHidden();
        assertThat(page.locator("header.bar")).isHidden();
        assertThat(page.getByTestId("lenses")).isVisible();
        assertThat(page.getByTestId("claim").first()).isVisible();
    }

    @Test
    void aLiveBlogIsReadByItsEntries() {
        page.navigate(desk + "/articles/" + shared.articleId("colombia-cucuta-live.html"));
        assertThat(page.getByTestId("entry").nth(1)).isVisible();
        Locator second = page.getByTestId("entries").locator("a").nth(1);
        second.press("Enter");
        assertThat(page).hasURL(Pattern.compile("#entry-2$"));
        assertThat(page.locator("#entry-2")).isInViewport();
        assertThat(page.getByTestId("article-text")).hasAttribute("lang", "en");
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        context.close();
        open(375, 740);
        for (String path : List.of("", "?asOf=2020-01-20T11:15:00Z", "/share")) {
            page.navigate(desk + "/incidents/" + gharyan() + path);
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue()).as("width of " + path).isLessThanOrEqualTo(375);
        }
    }

    private void openGharyan() {
        page.navigate(desk + "/incidents/" + gharyan());
    }

    private String gharyan() {
        return new FoundIncidents(shared)
                .holding("ASSAULT", "libya-gharyan-monitor.txt", "19 civilians and four combatants were killed")
                .get(0)
                .path("incidentId")
                .asText();
    }
}
