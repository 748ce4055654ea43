package coop.ccci.tests.docs;

import java.util.List;
import java.util.regex.Pattern;

/** The links of a page to files of the repository. */
final class Links {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    private Links() {}

    static List<String> of(String page) {
        return LINK.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
