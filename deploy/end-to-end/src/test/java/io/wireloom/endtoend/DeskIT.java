package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.wireloom.local.stack.Part;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk as a person sees it, in a real browser. */
class DeskIT {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path PICTURES = TestStack.PROJECT.resolve("docs/images");

    private static final Pattern LIT = Pattern.compile("\\blit\\b");

    private static Playwright playwright;
    private static Browser browser;

    private final SharedStack shared = SharedStack.get();
    private final URI desk = shared.stack().address(Part.QUERY);
    private final List<String> errors = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "No Chromium on the PATH or in CHROMIUM: the desk is not tested. Install the package chromium to test it.");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium.get()).setArgs(ARGUMENTS));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @BeforeEach
    void openPage() {
        open(1280, 900);
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        context.close();
        assertThat(errors).as("errors on the page").isEmpty();
    }

    @Test
    void theListShowsEveryIncidentWithItsOriginsAndGrade() {
        page.navigate(desk + "/");
        Locator cards = page.getByTestId("incident");
        assertThat(cards.first()).isVisible();
        assertThat(cards.first().getByTestId("incident-origins")).containsText("origin");
        assertThat(cards.first().getByTestId("incident-grade")).not().isEmpty();
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
        assertThat(page.getByTestId("article-hit").first()).isVisible();
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
        page.navigate(desk + "/");
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

    private void open(int width, int height) {
        open(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private void open(Browser.NewContextOptions options) {
        context = browser.newContext(options);
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
    }

    private static Locator.FilterOptions words(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private void picture(String name) {
        if (Boolean.getBoolean("wireloom.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
        }
    }

    private static Optional<Path> chromium() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(program -> Path.of(directory, program)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
