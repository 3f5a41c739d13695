package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.BlockKind;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What language an article is in: what its text shows, or what is said of it where that is surer. */
final class ArticleLanguage {

    /** Of fewer letters, what the metadata says is surer than what the text shows. */
    private static final int SURELY_TOLD = 200;

    private ArticleLanguage() {}

    /** The language by its code; {@code stated} are those said of it, the surest first, each null when nothing is said. */
    static String of(LanguageGuess languages, Assembly assembly, String... stated) {
        String own = assembly.blocks().stream()
                .filter(block -> block.kind().ownReporting() && block.kind() != BlockKind.CAPTION)
                .map(block -> assembly.text().substring(block.start(), block.end()))
                .collect(Collectors.joining(" "));
        String said = Stream.of(stated).filter(Objects::nonNull).findFirst().orElse(null);
        if (said != null && (!languages.knows(said) || own.length() < SURELY_TOLD)) {
            return said;
        }
        String guess = languages.of(own);
        return guess.equals(LanguageGuess.UNDETERMINED) && said != null ? said : guess;
    }
}
