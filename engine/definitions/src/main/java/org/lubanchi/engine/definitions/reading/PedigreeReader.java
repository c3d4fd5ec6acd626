package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.kernel.LocalText;

/** Reads industry–education maps: {@code pedigrees/<id>.yaml} with the CSV of programmes and occupations beside it. */
final class PedigreeReader {
    private final Draft draft;

    PedigreeReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("pedigrees", this::readPedigree);
    }

    private void readPedigree(MapCursor map, String path) {
        String id = map.require("pedigree");
        LocalText label = map.requireText("label");
        String source = draft.requireSource(map, "source");
        LocalText method = map.requireText("method");
        int from = map.requireInteger("from");
        Fields demand = new Fields(map, "demand");
        Pedigree.Demand posts = new Pedigree.Demand(
                demand.table(),
                demand.field("industry"),
                demand.field("chain"),
                demand.field("occupation"),
                demand.field("posts"),
                demand.field("until"));
        Fields supply = new Fields(map, "supply");
        Pedigree.Supply graduates =
                new Pedigree.Supply(supply.table(), supply.field("programme"), supply.field("graduates"));
        Fields cohorts = new Fields(map, "cohorts");
        Pedigree.Cohorts roll = new Pedigree.Cohorts(
                cohorts.table(), cohorts.field("programme"), cohorts.field("track"), cohorts.field("entry_year"));
        Fields industries = new Fields(map, "industries");
        Pedigree.Industries sections = new Pedigree.Industries(
                industries.table(), industries.field("programme"), industries.field("industry"));
        List.of(demand, supply, cohorts, industries).forEach(Fields::finish);
        Map<String, Integer> years = readYears(map);
        LinkedHashMap<String, List<String>> occupations =
                readOccupations(map, path, supply.codes("programme"), demand.codes("occupation"));
        map.finish();
        if (draft.fresh(map, "pedigree", id, path, draft.pedigrees.containsKey(id))) {
            draft.pedigrees.put(
                    id,
                    new Pedigree(
                            id, label, source, method, from, posts, graduates, roll, sections, years, occupations));
        }
    }

    private static Map<String, Integer> readYears(MapCursor map) {
        Map<String, Integer> years = new LinkedHashMap<>();
        for (MapCursor each : map.maps("years")) {
            years.put(each.require("track"), each.requireInteger("years"));
            each.finish();
        }
        return years;
    }

    /** Every programme and occupation of the CSV must stand in the code list of its field. */
    private LinkedHashMap<String, List<String>> readOccupations(
            MapCursor map, String path, Set<String> programmes, Set<String> occupations) {
        LinkedHashMap<String, List<String>> read = new LinkedHashMap<>();
        String csv = path.substring(0, path.lastIndexOf('/') + 1) + map.require("csv");
        Optional<CsvFile> file = CsvFile.read(draft, csv, map.spotOf("csv"));
        file.ifPresent(rows -> rows.forEach(row -> {
            requireCode(row, "programme", programmes);
            requireCode(row, "occupation", occupations);
            read.computeIfAbsent(row.get("programme"), none -> new ArrayList<>())
                    .add(row.get("occupation"));
        }));
        read.replaceAll((programme, listed) -> List.copyOf(listed));
        return read;
    }

    private void requireCode(CsvFile.Row row, String head, Set<String> known) {
        if (!known.contains(row.get(head))) {
            draft.problems.unknownName(
                    row.spot(),
                    "definition.unknown-code",
                    row.get(head),
                    new LocalText("代码表中的代码", "a code of the code list"),
                    known);
        }
    }

    /** A table and names of its fields, both checked. */
    private final class Fields {
        private final Optional<MapCursor> map;
        private final String table;
        private final Optional<TableDefinition> definition;

        Fields(MapCursor parent, String key) {
            this.map = parent.findMap(key);
            if (map.isEmpty()) {
                parent.wrong(
                        key,
                        new LocalText("没有 " + key, "there is no " + key),
                        new LocalText(key + ": { table: … }", key + ": { table: … }"));
            }
            this.table = map.map(each -> each.require("table")).orElse("");
            this.definition = map.flatMap(each -> draft.findTable(each.spotOf("table"), table));
        }

        String table() {
            return table;
        }

        String field(String key) {
            String name = map.map(each -> each.require(key)).orElse("");
            map.ifPresent(each -> definition.ifPresent(known -> draft.checkField(each.spotOf(key), known, name)));
            return name;
        }

        /** The codes a field takes. */
        Set<String> codes(String key) {
            return definition
                    .flatMap(each -> each.findField(field(key)))
                    .flatMap(FieldDefinition::codes)
                    .map(draft.codeLists::get)
                    .map(list ->
                            list.entries().stream().map(CodeList.Entry::code).collect(Collectors.toSet()))
                    .orElse(Set.of());
        }

        void finish() {
            map.ifPresent(MapCursor::finish);
        }
    }
}
