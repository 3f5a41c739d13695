package io.wireloom.dedupe.spin;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.ArticleCopies.SpinSign;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.fixtures.Texts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpinReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russian Federation closed the strait on Monday, and ships of Russian Federation lay off Port Avel. Another USA"
                        + " official said the pilots had been warned. Envoys of North Atlantic Treaty Organisation will meet in"
                        + " Tamsin.",
                "The USA defence secretary flew to Senda, where US officers had waited a week. “The harbour is ours, he said. The"
                        + " USA plan is to leave by June.",
                "The overseas minister of Senda met haven seekers at the ford. Armed powers had closed the road after an auto bomb"
                        + " went off, and the demise toll rose to eleven.",
                "A explosion woke the valley. An bridge fell, and no group claimed duty for the atmosphere strikes.",
                "The White Residence blamed the Joined Nations for the flood. Its overseas minister instructed reporters that the"
                        + " rescue and search would end.",
                "The prime minister of Ondera lost the parliamental election. Turnout was low, and atomic number 2 told that the"
                        + " voters had been misled by the tidings agency.",
            })
    void aMachinesTextIsMarked(String text) {
        assertThat(SpinReader.of(article(text))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Texts.HARVEST,
                Texts.PORT,
                Texts.RAID,
                Texts.RAID_INDEPENDENT,
                "The representative of the Russian Federation said that the Syrian Arab Republic and the Islamic Republic of Iran"
                        + " had signed the protocol. The People's Republic of China and the Republic of Kenya abstained. The"
                        + " delegation of the Kingdom of Spain asked for the floor. The Russian Federation replied that the"
                        + " North Atlantic Treaty Organization had no say in the matter.",
                "Delegates from Islamic Republic of Iran left on Friday. The talks in Tamsin had gone on for nine days.",
                "The USA is the largest buyer of cheese. The US embassy would not comment.",
                "“The ferry was late, said the harbour master. He called it “a quarrel. She left” at dusk. It was “over.",
                "A explosion woke the valley, and the fire brigade came from Lower Senda.",
            })
    void aWritersTextIsNot(String text) {
        assertThat(SpinReader.of(article(text))).isEmpty();
    }

    @Test
    void theLengthOfATextCounts() {
        String spun = "The overseas minister met haven seekers. The demise toll rose to two.";

        assertThat(SpinReader.of(article(spun, "Armed powers kept away. A explosion was heard.")))
                .isPresent();
        assertThat(SpinReader.of(article(
                        spun, "Armed powers kept away.", (Texts.HARVEST + Texts.PORT + Texts.MARKET).repeat(8))))
                .isEmpty();
    }

    @Test
    void whatOthersWroteDoesNotCount() {
        String spun = "The overseas minister met haven seekers. A explosion followed. Armed powers kept away.";

        assertThat(SpinReader.of(article(spun))).isPresent();
        assertThat(SpinReader.of(ArticleFixture.article("one")
                        .paragraphs(Texts.HARVEST)
                        .block(BlockKind.FOREIGN_HEADLINES, spun)
                        .build()))
                .isEmpty();
    }

    @Test
    void theMixedNameIsTheOneThatTheDeskDoesNotUse() {
        List<SpinSign> signs = SpinReader.traces(article("A US pilot landed. The USA official was not told."));

        assertThat(signs)
                .extracting(SpinSign::kind, SpinSign::text, SpinSign::start, SpinSign::meant)
                .contains(org.assertj.core.groups.Tuple.tuple("mixed-names", "USA", 23, "US"));
    }

    @Test
    void aQuotationMayRunOnInTheNextParagraph() {
        assertThat(SpinReader.traces(article("“The ferry was late.", "“It always is,” he said.")))
                .isEmpty();
        assertThat(SpinReader.traces(article("\"The ferry was late.", "\"It always is,\" he said.")))
                .isEmpty();
        assertThat(SpinReader.traces(article("“The ferry was late.", "It always is, he said.")))
                .hasSize(1);
    }

    @Property(tries = 300)
    void aSignIsWhatStandsThere(@ForAll("texts") String text) {
        Article article = article(text);
        int last = 0;
        for (SpinSign sign : SpinReader.traces(article)) {
            assertThat(sign.text())
                    .isEqualTo(text.substring(sign.start(), sign.end()))
                    .isNotEmpty();
            assertThat(sign.start()).isGreaterThanOrEqualTo(last);
            last = sign.start();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Russian Federation",
                        "the",
                        "a",
                        "an",
                        "USA",
                        "official",
                        "explosion",
                        "bridge",
                        "overseas minister",
                        "demise toll",
                        "“",
                        "”",
                        "\"",
                        ",",
                        ".",
                        "\n",
                        " ",
                        "in",
                        "said",
                        "North Atlantic Treaty Organisation",
                        "𝔘SA",
                        "İstanbul",
                        "at to the lowest degree",
                        "’",
                        "United Nations",
                        "Kenya",
                        "troops",
                        "-",
                        "US")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    private static Article article(String... paragraphs) {
        return ArticleFixture.article("one").paragraphs(paragraphs).build();
    }
}
