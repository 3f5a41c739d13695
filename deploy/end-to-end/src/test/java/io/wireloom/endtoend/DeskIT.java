package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The desk as a person sees it, in a real browser. */
class DeskIT extends BrowserTest {

    private static final Pattern LIT = Pattern.compile("\\blit\\b");

    @Test
    void theListShowsEveryIncidentWithItsOriginsAndGrade() {
        page.navigate(desk + "/");
        Locator cards = page.getByTestId("incident");
        assertThat(cards.first()).isVisible();
        assertThat(cards.first().getByTestId("incident-origins")).containsText("origin");
        assertThat(cards.first().getByTestId("incident-grade")).not().isEmpty();
        page.navigate(desk + "/?sort=disputed");
        page.locator("[data-map][data-ready]").waitFor();
        picture("desk.png");
    }

    @Test
    void anIncidentShowsRivalFiguresSideBySideAndWhoDeniesIt() {
        openGharyan();
        assertThat(page.getByTestId("incident-title")).not().isEmpty();
        assertThat(page.getByTestId("figure").filter(words("19 civilians")).first())
                .isVisible();
        assertThat(page.getByTestId("figure").filter(words("31 civilians")).first())
                .isVisible();
        assertThat(page.getByTestId("claim").first()).isVisible();
        assertThat(page.getByTestId("origin").nth(1)).isVisible();
        picture("incident.png");
    }

    @Test
    void aClaimLeadsToItsEvidenceInTheArticle() {
        openGharyan();
        Locator claim = page.getByTestId("claim").filter(words("19 civilians and four combatants"));
        claim.first().getByTestId("claim-evidence").click();
        assertThat(page.getByTestId("article-text")).containsText("19 civilians and four combatants were killed");
        assertThat(page.getByTestId("mark").first()).isVisible();
        assertThat(page.getByTestId("claims")).isVisible();
        picture("article.png");
    }

    @Test
    void anArticleShowsWhatChangedBetweenItsVersions() {
        page.navigate(desk + "/articles/" + shared.articleId("philippines-cotabato-correction.txt"));
        page.getByTestId("version-diff").first().click();
        assertThat(page.getByTestId("diff-title")).isVisible();
        assertThat(page.getByTestId("diff-text").locator("ins").first()).isVisible();
        assertThat(page.getByTestId("diff-text").locator("del").first()).isVisible();
        picture("diff.png");
        page.getByTestId("diff-from").selectOption(page.getByTestId("diff-to").inputValue());
        page.locator(".diff-choice button").click();
        assertThat(page.getByTestId("diff-none")).isVisible();
    }

    @Test
    void anArticleLeadsToItsFamilyAndEachCopyStandsBesideItsOriginal() {
        page.navigate(desk + "/articles/" + shared.articleId("sudan-elfasher-reprint.html"));
        assertThat(page.getByTestId("family")).containsText("this article was taken from it");
        page.getByTestId("whole-family").click();
        assertThat(page.getByTestId("family-title")).containsText("Shells kill at least 21");
        assertThat(page.getByTestId("branch")).hasCount(2);
        assertThat(page.getByTestId("branch").first().getByTestId("origin-mark"))
                .isVisible();
        picture("family.png");
        page.getByTestId("edge").first().getByTestId("beside").click();
        assertThat(page.getByTestId("beside-summary")).containsText("is a ");
        assertThat(page.getByTestId("beside-tells")).not().isEmpty();
        assertThat(page.getByTestId("column-left")).containsText("By Amna Idris");
        assertThat(page.getByTestId("column-right")).containsText("Market shelling kills 21 in Darfur");
        picture("beside.png");
    }

    @Test
    void aPassageLeadsToItsCounterpartByMouseAndByKeyboard() {
        page.navigate(desk + "/articles/" + shared.articleId("myanmar-loikaw-live.txt") + "/beside/"
                + shared.articleId("myanmar-loikaw-repost.txt"));
        Locator left = page.locator("#left-1");
        Locator right = page.locator("#right-1");
        left.locator("sup").hover();
        assertThat(right).hasClass(LIT);
        left.locator("sup").click();
        assertThat(right).isFocused();
        assertThat(right).isInViewport();
        page.keyboard().press("Enter");
        assertThat(left).isFocused();
        assertThat(left).hasClass(LIT);
        assertThat(page).hasURL(Pattern.compile("#left-1$"));
    }

    @Test
    void withoutScriptAPassageLeadsToItsCounterpartToo() {
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        page.navigate(desk + "/articles/" + shared.articleId("sudan-elfasher-doctors.txt") + "/beside/"
                + shared.articleId("sudan-elfasher-reprint.html"));
        page.locator("#left-1 sup").click();
        assertThat(page).hasURL(Pattern.compile("#right-1$"));
        assertThat(page.locator("#right-1")).isInViewport();
    }

    @Test
    void searchFindsIncidentsAndArticlesAndSaysWhenThereAreNone() {
        page.navigate(desk + "/");
        page.getByTestId("search-box").fill("Gharyan");
        page.getByTestId("search-box").press("Enter");
        assertThat(page.getByTestId("incidents").first()).containsText("Gharyan");
        assertThat(page.getByTestId("articles").getByTestId("hit").first()).isVisible();
        page.navigate(desk + "/search?q=qwertzuiop");
        assertThat(page.getByTestId("empty")).containsText("Nothing found");
    }

    @Test
    void anIncidentThatIsNotThereIsAPageThatSaysSo() {
        int status = page.navigate(desk + "/incidents/no-such-incident").status();
        assertThat(status).isEqualTo(404);
        assertThat(page.locator("main")).not().isEmpty();
        errors.removeIf(error -> error.contains("404"));
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        context.close();
        open(375, 740);
        for (String path : List.of(
                "/",
                "/incidents/" + gharyan(),
                "/search?q=Gharyan",
                "/articles/" + shared.articleId("libya-gharyan-monitor.txt"),
                "/articles/" + shared.articleId("philippines-cotabato-correction.txt") + "/diff",
                "/articles/" + shared.articleId("somalia-jilib-spun-1.txt"),
                "/families",
                "/families/" + familyOf("somalia-jilib-spun-1.txt"),
                "/articles/" + shared.articleId("somalia-jilib-strike.txt") + "/beside/"
                        + shared.articleId("somalia-jilib-spun-1.txt"))) {
            page.navigate(desk + path);
            assertThat(page.locator("main h1, main h2").first()).isVisible();
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue()).as("width of " + path).isLessThanOrEqualTo(375);
        }
        page.navigate(desk + "/?sort=disputed");
        picture("desk-phone.png");
    }

    private void openGharyan() {
        page.navigate(desk + "/incidents/" + gharyan());
    }

    /** The incident that holds the monitor's count: rival tolls and a denial are about it. */
    private String gharyan() {
        return new FoundIncidents(shared)
                .holding("ASSAULT", "libya-gharyan-monitor.txt", "19 civilians and four combatants were killed")
                .get(0)
                .path("incidentId")
                .asText();
    }

    private String familyOf(String file) {
        return shared.stack()
                .readModel()
                .article(shared.articleId(file))
                .at("/family/familyId")
                .asText();
    }
}
