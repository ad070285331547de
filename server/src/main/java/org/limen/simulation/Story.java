package org.limen.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.limen.simulation.node.Node;

/// What a developer needs of a breach: how the nodes stand that it names, and what they did last.
///
/// @param who   a line for each of them and their parents
/// @param steps the last lines of the diary that name one of them, or the check that the breach is about
record Story(List<String> who, List<String> steps) {
    private static final int STEPS = 30;
    private static final Pattern CHECK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Story of(String told, List<Node> nodes, List<String> diary) {
        List<Node> named =
                nodes.stream().filter(node -> names(told, node.name())).toList();
        List<Node> who = Stream.concat(named.stream(), named.stream().flatMap(node -> node.parent().stream()))
                .distinct()
                .toList();
        var words = new ArrayList<>(named.stream().map(Node::name).toList());
        Matcher check = CHECK.matcher(told);
        while (check.find()) {
            words.add(check.group());
        }
        List<String> about = diary.stream()
                .filter(line -> words.isEmpty() || words.stream().anyMatch(word -> names(line, word)))
                .toList();
        return new Story(
                who.stream().map(Node::told).toList(), about.subList(Math.max(0, about.size() - STEPS), about.size()));
    }

    /// Whether a text has this word: `post-1` does not stand in `post-12`.
    private static boolean names(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(word, end);
        }
        return false;
    }
}
