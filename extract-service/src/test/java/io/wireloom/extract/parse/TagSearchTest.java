package io.wireloom.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scores of the model, laid out for speed, against OpenNLP's own evaluation of it. */
class TagSearchTest {

    private static final POSModel ORIGINAL = TagModel.original();
    private static final TagSearch SEARCH = new TagSearch(TagModel.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rebels seized the town of Goma on Tuesday , the army said .",
                "The ministry denied that its helicopters had fired on the ferry .",
                "At least 27 civilians and five combatants were killed .",
                "\" We will not leave , \" she told reporters in Quito .",
                "Oil",
                "Blast hits market in Peshawar ; 12 dead",
                "He did n't say whether the U.N. convoy 's drivers were hurt .",
                "Strikes by nurses went on for a 3rd day in Lagos ."
            })
    void givesTheTagsThatOpenNlpGives(String sentence) {
        String[] words = sentence.split(" ");
        POSTaggerME original = new POSTaggerME(ORIGINAL, POSTagFormat.UD);

        assertThat(SEARCH.tags(words)).containsExactly(original.tag(words));
    }
}
