package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "A" before a vowel and "an" before a consonant: the article suits the word that a machine took away. */
final class BrokenArticles {

    /** Words before which "a" is wrong; those that begin with a vowel but not with its sound are left out. */
    private static final Pattern TAKES_AN =
            Pattern.compile("a[a-z]{2,}|e(?!u|we)[a-z]{2,}|i[a-z]{2,}|o(?!ne|nce|ui)[a-z]{2,}"
                    + "|u(?:n(?![ai])|rg|rb|pp|pr|ps|gl|lt|nd|tt|mb)[a-z]+");

    /** Words before which "an" is wrong; those with an h are left out, as writers differ. */
    private static final Pattern TAKES_A = Pattern.compile(
            "[bcdfgj-np-tv-z][a-z&&[^aeiouy]]*+[aeiouy][a-z]+|unit[a-z]*|union|uniq[a-z]+|univ[a-z]+|use[a-z]*|eu[a-z]+|one|once");

    private BrokenArticles() {}

    /** The signs in a text, in its order. */
    static List<Sign> in(String text, List<Token> tokens) {
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token article = tokens.get(i);
            Token word = tokens.get(i + 1);
            if (isArticle(article) && follows(article, word, text) && isWrong(article, word)) {
                String meant = (article.form().equals("a") ? "an " : "a ") + word.form();
                signs.add(new Sign(Kind.BROKEN_ARTICLE, article.start(), word.end(), meant));
            }
        }
        return signs;
    }

    /** Whether it is an article and no letter that something is called by. */
    private static boolean isArticle(Token token) {
        boolean article = token.form().equals("a") || token.form().equals("an");
        return article && (token.first() || token.small());
    }

    private static boolean follows(Token article, Token word, String text) {
        return word.joined() && word.small() && word.start() == article.end() + 1 && text.charAt(article.end()) == ' ';
    }

    private static boolean isWrong(Token article, Token word) {
        Pattern wrong = article.form().equals("a") ? TAKES_AN : TAKES_A;
        return wrong.matcher(word.form()).matches();
    }
}
