package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.APIResponse;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copy that is written to act on whoever reads it, through the whole line to a real browser: it is shown, and does nothing. */
@Order(4)
class HostileCopyIT extends BrowserTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RUN = "window.acted=1";

    private static final String REPORT =
            "At least five people were killed when jets hit a market in Talbiseh on Wednesday, a monitor said. ";

    private static final int TOGETHER = 4;

    private static final List<String> TRICKS = List.of(
            "<script>" + RUN + "</script>",
            "<img src=x onerror=\"" + RUN + "\">",
            "\"><svg onload=" + RUN + ">",
            "'-" + RUN + "-'",
            "</title></script><script>" + RUN + "</script>",
            "{#if true}{page.card.id}{/if} {{7*7}} ${7*7}",
            "<a href=\"javascript:" + RUN + "\">more</a>",
            "=HYPERLINK(\"http://evil.example\")",
            "\u202etxt.exe\u2066 &lt;b&gt; &#60;script&#62; \ud83d\ude00",
            "]]><x>&amp;&bogus;",
            "w".repeat(3_000));

    @TempDir
    Path folder;

    @Test
    void isShownAndDoesNothing() throws Exception {
        TestStack stack = EmptyStack.get();
        List<Fate> fates = stack.feed(items());
        String address = stack.address(Part.QUERY).toString();

        for (Fate fate : fates) {
            visit(address + "/articles/" + fate.articleId());
        }
        assertThat(page.content()).contains("Talbiseh");
        for (String path : List.of(
                "/",
                "/stories",
                "/families",
                "/entities",
                "/map",
                "/timeline",
                "/search?q=Talbiseh",
                "/search?q=%3Cscript%3E" + RUN + "%3C/script%3E",
                "/pipeline")) {
            visit(address + path);
        }
        JsonNode incidents = JSON.readTree(text(address + "/api/v1/incidents?q=Talbiseh"));
        assertThat(incidents.path("items").size()).isPositive();
        for (JsonNode incident : incidents.path("items")) {
            visit(address + "/incidents/" + incident.path("incidentId").asText());
            visit(address + "/incidents/" + incident.path("incidentId").asText() + "/share");
        }
        for (String feed : List.of("/api/v1/feed.atom", "/api/v1/feed.rss")) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(address + feed);
        }
        for (String line : text(address + "/api/v1/export?format=jsonl").split("\n")) {
            assertThat(JSON.readTree(line).isObject()).isTrue();
        }
        assertThat(JSON.readTree(text(address + "/api/v1/export?format=geojson"))
                        .isObject())
                .isTrue();
        assertThat(text(address + "/api/v1/export?format=csv")).doesNotContainPattern("(^|,)=HYPERLINK");
    }

    private void visit(String address) {
        page.navigate(address);
        assertThat(page.locator("h1").first()).isVisible();
        page.waitForTimeout(50);
        assertThat(page.evaluate(
                        "() => window.acted === undefined && document.querySelector('[onerror],[onload]') === null"))
                .as("nothing acts on %s", address)
                .isEqualTo(true);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as("%s is no wider than the window", address)
                .isEqualTo(true);
    }

    private String text(String address) {
        APIResponse answer = page.request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    /** A few tricks to an article, as plain text and as a page of another site. */
    private List<WireItem> items() throws IOException {
        List<WireItem> items = new ArrayList<>();
        for (int first = 0; first < TRICKS.size(); first += TOGETHER) {
            List<String> tricks = TRICKS.subList(first, Math.min(TRICKS.size(), first + TOGETHER));
            String title = "Market hit " + String.join(" ", tricks);
            String told = tricks.stream()
                    .map(trick -> REPORT + trick + "\n\n" + trick + " said Ida " + trick)
                    .collect(Collectors.joining("\n\n"));
            items.add(item(first + ".txt", title + "\n\n" + told));
            items.add(item(
                    first + ".html",
                    "<html><head><title>" + title + "</title></head><body><article><h1>" + title
                            + "</h1><p class='byline'>By " + tricks.get(0) + "</p><p>"
                            + told.replace("\n\n", "</p><p>") + "</p></article></body></html>"));
        }
        return items;
    }

    private WireItem item(String name, String content) throws IOException {
        return new WireItem(
                Files.writeString(folder.resolve(name), content), Map.of("feed", "hostile", "itemId", name));
    }
}
