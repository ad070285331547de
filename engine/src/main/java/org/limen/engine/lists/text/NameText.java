package org.limen.engine.lists.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names in what clerks write for one: several with semicolons or slashes, other spellings of one word in
/// parentheses, the same in another script behind it, a note on where it is used.
///
/// `Wafiq (a.k.a. Wafeeq) NASSER` is two names, of which the second replaces one word of the first. A note such
/// as `(born on 14.1.1968)` is no name. What isn't clear stays one name: a word too many is found again, a lost
/// one is not.
public final class NameText {
    /// Further names in one text are left out.
    public static final int NAMES_MAX = 200;

    private static final Pattern REMARK = Pattern.compile("\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)|\\(([^()]*)$");
    private static final Pattern LABEL = Pattern.compile("(?iu)(?:in )?(?:(?:other|alternative|possible) )?"
            + "(?:original script|script|native name|russian|ukrainian|belarusian|arabic|farsi|persian|chinese|hebrew|korean|burmese"
            + "|serbian|turkish|georgian|english|pashto|dari|urdu|bengali|укр|рус|бел)\\.?(?: spelling| script| name)?s?:+\\s*"
            + "|(?iu)(?:укр|рус|бел)\\.\\s*");
    private static final Pattern ALSO =
            Pattern.compile("(?iu)(?<![\\p{L}.])(?:a\\.?\\s?k\\.?\\s?a\\.?|alias|f\\.?k\\.?a\\.?|also known as"
                    + "|formerly(?: known as)?|previously|née|nee|born|other spellings?|also spelt|also)"
                    + "(?![\\p{L}])[:.,]?\\s*+(?!\\d|in \\d|on \\d)");
    private static final Pattern NOTE = Pattern.compile("(?iu).*(?:\\d|listed as|birth name|nom de guerre|known by"
            + "|combat name|false|fraudulent|identity|passport|issued|deceased|devil|kunya|nickname|spelling"
            + "|minister|governor|commander|director|ambassador|society| of |\\bthe\\b.* ).*");
    private static final Pattern NESTED = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern TWO_SPELLINGS = Pattern.compile("(?<=[\\p{L}’'])/ ?(\\p{L}[^\\s/,;()]*)");
    private static final Pattern SLASHED = Pattern.compile("\\s+/\\s+|\\s+[–—]\\s+");
    private static final Pattern ITEM = Pattern.compile("(?<![\\p{L}\\d])\\(?[a-h]\\)\\s");

    private static final Set<UnicodeScript> LATIN =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private final Set<String> names = new LinkedHashSet<>();

    private NameText() {}

    /// The names in a text, the first being the main one; empty where no word has a letter.
    public static List<String> read(String text) {
        var reader = new NameText();
        for (String piece : pieces(text)) {
            reader.takePiece(piece);
        }
        return reader.names.stream().limit(NAMES_MAX).toList();
    }

    /// The names in a text of aliases: a single word that spells one of the main name's words another way stands for
    /// that word.
    public static List<String> aliases(String text, String mainName) {
        return read(text).stream()
                .map(alias -> CommaText.inPlace(alias, mainName))
                .distinct()
                .toList();
    }

    /// The parts between semicolons, but for those in parentheses or quotes.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        boolean balanced = text.chars().filter(c -> c == '(').count()
                == text.chars().filter(c -> c == ')').count();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ';';
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            if (i == text.length() || ((c == ';' || c == '\n') && (depth == 0 || !balanced))) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return pieces;
    }

    private void takePiece(String piece) {
        for (String item : ITEM.split(piece.replace('"', ' '))) {
            for (String name : SLASHED.split(item)) {
                takeName(name);
            }
        }
    }

    /// One name with its remarks.
    private void takeName(String slashed) {
        String written = TWO_SPELLINGS.matcher(slashed).replaceAll(" ($1)");
        var whole = new ArrayList<String>();
        var inPlace = new ArrayList<Replaced>();
        String bare = remarks(LABEL.matcher(written).replaceAll(" "), whole, inPlace);
        bare = behind(bare, whole, inPlace);
        for (String name : byScript(bare)) {
            CommaText.names(name).forEach(this::add);
        }
        for (Replaced replaced : inPlace) {
            replaced.names(bare).forEach(this::add);
        }
        whole.forEach(name -> byScript(name).forEach(this::add));
    }

    /// Words that stand for the one before them: at which character of the text without remarks, and which.
    private record Replaced(int at, List<String> words) {
        List<String> names(String bare) {
            int from = Math.min(at, bare.length());
            String head = bare.substring(0, from).stripTrailing();
            String tail = bare.substring(from);
            int space = head.lastIndexOf(' ');
            return words.stream()
                    .map(word -> head.substring(0, space + 1) + word + " " + tail)
                    .toList();
        }
    }

    /// Takes the remarks out of a name and keeps the names in them.
    private static String remarks(String written, List<String> whole, List<Replaced> inPlace) {
        var bare = new StringBuilder();
        Matcher remark = REMARK.matcher(written);
        int at = 0;
        while (remark.find()) {
            bare.append(written, at, remark.start());
            String inside = remark.group(1) == null ? remark.group(2) : remark.group(1);
            boolean last = written.substring(remark.end()).isBlank();
            sort(inside, bare, last, whole, inPlace);
            at = remark.end();
        }
        return bare.append(written.substring(at)).toString().replace(')', ' ');
    }

    /// Another name, another spelling of the word before, or a note.
    private static void sort(
            String inside, StringBuilder bare, boolean last, List<String> whole, List<Replaced> inPlace) {
        Matcher nested = NESTED.matcher(inside);
        while (nested.find()) {
            sort(nested.group(1), bare, true, whole, inPlace);
        }
        String plain = nested.replaceAll(" ");
        if (NOTE.matcher(plain).matches()) {
            whole.addAll(foreign(plain));
            return;
        }
        var words = new ArrayList<String>();
        for (String name : ALSO.matcher(plain).replaceAll("").split("\\s*[,;/]\\s*|\\s+or\\s+")) {
            boolean alone = isLatin(name) != isLatin(bare)
                    || (last && !bare.toString().strip().contains(" "));
            (name.strip().contains(" ") || alone ? whole : words).add(name.strip());
        }
        words.removeIf(String::isBlank);
        if (!words.isEmpty()) {
            inPlace.add(new Replaced(bare.length(), words));
        }
    }

    /// What follows "also known as" without parentheses.
    private static String behind(String bare, List<String> whole, List<Replaced> inPlace) {
        Matcher also = ALSO.matcher(bare);
        if (!also.find() || bare.substring(0, also.start()).isBlank()) {
            return also.reset().replaceAll(" ");
        }
        String base = bare.substring(0, also.start()).replaceAll("[,\\s]+$", "");
        var kept = new StringBuilder(base);
        for (String names : ALSO.split(bare.substring(also.end()))) {
            sort(names, kept, true, whole, inPlace);
        }
        return base;
    }

    /// Words of another script than Latin in a note.
    private static List<String> foreign(String note) {
        return byScript(note).stream().filter(name -> !isLatin(name)).toList();
    }

    /// Runs of words that are all in Latin letters or all in others.
    private static List<String> byScript(String text) {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            boolean lettered = word.codePoints().anyMatch(Character::isLetter);
            if (lettered && !run.isEmpty() && isLatin(run) != isLatin(word)) {
                runs.add(run.toString());
                run.setLength(0);
            }
            run.append(run.isEmpty() ? "" : " ").append(word);
        }
        runs.add(run.toString());
        return runs;
    }

    /// Without a letter of another script; a Latin letter in a Cyrillic word is a slip of the hand.
    private static boolean isLatin(CharSequence text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .allMatch(LATIN::contains);
    }

    private void add(String name) {
        String clean = name.strip().replaceAll("\\s+", " ").replaceAll("^[\\s,:–—/-]+|[\\s,:;–—/-]+$", "");
        if (clean.codePoints().anyMatch(Character::isLetter)) {
            names.add(clean);
        }
    }
}
