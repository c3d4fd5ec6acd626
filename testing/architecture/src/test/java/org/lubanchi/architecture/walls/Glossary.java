package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/**
 * One Chinese term, one English word: a term in brackets in the first Javadoc sentence names one public type only, and
 * is the type the glossary gives it. A word the glossary forbids names nothing.
 */
public final class Glossary implements Wall {
    private static final Pattern TERM =
            Pattern.compile("[(（]([\\p{IsHan}\\dA-Za-z·、／/]*\\p{IsHan}[\\p{IsHan}\\dA-Za-z·、／/]*)[)）]");
    private static final Pattern WORDS = Pattern.compile("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])");

    @Override
    public String id() {
        return "glossary";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<GlossaryTerm> terms = GlossaryTerm.parse(checkout.read(GlossaryTerm.PATH));
        List<Violation> broken = new ArrayList<>(clashes(terms));
        Map<String, List<Named>> byTerm = new TreeMap<>();
        Map<String, List<Named>> byName = new TreeMap<>();
        for (Named named : publicTypes(checkout)) {
            named.term()
                    .ifPresent(term -> byTerm.computeIfAbsent(term, key -> new ArrayList<>())
                            .add(named));
            byName.computeIfAbsent(named.name(), key -> new ArrayList<>()).add(named);
        }
        Set<String> settled = terms.stream()
                .filter(term -> term.type().isPresent())
                .map(GlossaryTerm::zh)
                .collect(Collectors.toCollection(TreeSet::new));
        byTerm.forEach((term, types) -> {
            boolean sameName = types.stream().map(Named::name).distinct().count() == 1;
            if (sameName || !settled.contains(term)) {
                broken.addAll(twice(term, types));
            }
        });
        for (GlossaryTerm term : terms) {
            term.type().ifPresent(type -> {
                byTerm.getOrDefault(term.zh(), List.of()).stream()
                        .filter(named -> !named.name().equals(type))
                        .forEach(named -> broken.add(named.says(term.zh() + " is " + type + " in the glossary")));
                byName.getOrDefault(type, List.of()).stream()
                        .filter(named -> !named.term().equals(Optional.of(term.zh())))
                        .forEach(named -> broken.add(named.says("its first sentence must name " + term.zh())));
            });
        }
        broken.addAll(forbidden(checkout, terms));
        return broken;
    }

    private static List<Violation> clashes(List<GlossaryTerm> terms) {
        List<Violation> broken = new ArrayList<>();
        Map<String, GlossaryTerm> zh = new HashMap<>();
        Map<String, GlossaryTerm> en = new HashMap<>();
        for (GlossaryTerm term : terms) {
            if (zh.put(term.zh(), term) != null) {
                broken.add(Violation.of(GlossaryTerm.PATH, term.zh() + " has two English words"));
            }
            if (en.put(term.en().toLowerCase(Locale.ROOT), term) != null) {
                broken.add(Violation.of(GlossaryTerm.PATH, term.en() + " stands for two Chinese terms"));
            }
        }
        return broken;
    }

    private static List<Violation> twice(String term, List<Named> types) {
        return types.size() < 2
                ? List.of()
                : types.stream()
                        .map(named -> named.says(term + " names "
                                + types.stream().map(Named::name).toList() + ": a term names one type"))
                        .toList();
    }

    private static List<Violation> forbidden(Checkout checkout, List<GlossaryTerm> terms) {
        Set<String> words =
                terms.stream().flatMap(term -> term.never().stream()).collect(Collectors.toCollection(TreeSet::new));
        List<Violation> broken = new ArrayList<>();
        for (JavaFile file : checkout.mainSources()) {
            for (JavaFile.DeclaredType type : file.types()) {
                Matcher matcher = WORDS.matcher(type.simpleName());
                while (matcher.find()) {
                    String word = matcher.group().toLowerCase(Locale.ROOT);
                    if (words.contains(word)) {
                        int line = file.lineOf(type.tree());
                        broken.add(new Violation(
                                file.path(), line, type.simpleName() + ": the glossary never says " + word));
                    }
                }
            }
        }
        return broken;
    }

    private static List<Named> publicTypes(Checkout checkout) {
        List<Named> found = new ArrayList<>();
        for (JavaFile file : checkout.mainSources()) {
            for (JavaFile.DeclaredType type : file.types()) {
                if (type.isPublic()) {
                    Optional<String> term = file.firstSentence(type)
                            .map(TERM::matcher)
                            .filter(Matcher::find)
                            .map(match -> match.group(1));
                    found.add(new Named(file.path(), file.lineOf(type.tree()), type.simpleName(), term));
                }
            }
        }
        return found;
    }

    /** A public type and the Chinese term its first sentence gives it. */
    private record Named(String path, int line, String name, Optional<String> term) {
        Violation says(String message) {
            return new Violation(path, line, name + ": " + message);
        }
    }
}
