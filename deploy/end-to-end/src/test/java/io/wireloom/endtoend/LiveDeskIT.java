package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.WireItem;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Pages that stay open while wire copy comes in, on a stack that begins with nothing: it has to be the first to use it. */
@Order(1)
class LiveDeskIT extends BrowserTest {

    private static final double SOON_MS = 20_000;

    @Test
    void whatComesInShowsOnTheOpenPagesAndIsMarked() {
        TestStack stack = EmptyStack.get();
        String address = stack.address(Part.QUERY).toString();
        page.navigate(address + "/");
        assertThat(page.getByTestId("empty")).containsText("No incidents yet");
        Page map = context.newPage();
        map.navigate(address + "/map");
        assertThat(map.getByTestId("map-note")).containsText("No incident with a place fits");

        stack.feed(named("libya-gharyan-monitor.txt"));
        assertThat(page.getByTestId("incident").filter(words("Gharyan")).first())
                .isVisible(new IsVisibleOptions().setTimeout(SOON_MS));
        assertThat(map.getByTestId("map").getByTestId("pin").first()).isVisible();
        assertThat(map.getByTestId("map-list").locator("a").first()).isVisible();

        stack.feed(named("libya-gharyan-denial.txt"));
        assertThat(page.getByTestId("fresh").first()).isVisible(new IsVisibleOptions().setTimeout(SOON_MS));
        assertThat(page.getByTestId("live-status")).containsText("updated just now");
    }

    private static List<WireItem> named(String file) {
        return TestStack.sampleCopy().stream()
                .filter(item -> item.file().getFileName().toString().equals(file))
                .toList();
    }
}
