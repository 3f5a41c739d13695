package io.wireloom.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.copy.Line;
import org.junit.jupiter.api.Test;

class HtmlLinesTest {

    @Test
    void takesAllOfAPieceOfHtmlButItsFurniture() {
        assertThat(HtmlLines.of(
                        """
                        <p>It sails at six.</p><div><p>The crossing takes about forty minutes when the wind is low, the company says.</p></div>
                        <div class="share">Share this</div><script>x()</script>""",
                        ""))
                .extracting(Line::text)
                .containsExactly(
                        "It sails at six.",
                        "The crossing takes about forty minutes when the wind is low, the company says.");
    }
}
