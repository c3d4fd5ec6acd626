package org.lubanchi.adapter.office.workbook;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.StampedWorkbook;

/** Tells what is wrong with the sheets of a workbook (工作表问题), in five parts. */
record SheetProblems(String file) {

    Issue missingSheet(TableDefinition table, String sheet, Collection<String> present) {
        Optional<String> near = NearestName.among(sheet, present);
        return new Issue(
                "workbook.missing-sheet",
                Severity.BLOCKING,
                new Place.WholeFile(file),
                new LocalText("没有工作表「" + sheet + "」", "no sheet \"" + sheet + "\""),
                new LocalText("模板里的工作表「" + sheet + "」", "the template's sheet \"" + sheet + "\""),
                new LocalText(
                        "它是" + table.label().zh() + "，少了它这张表就没有数据",
                        "It is \"" + table.label().en() + "\"; without it the table has no data"),
                near.map(name -> new LocalText(
                                "若「" + name + "」就是它，请把名称改回来", "If \"" + name + "\" is it, give it its name back"))
                        .orElse(new LocalText("请从模板补上这张工作表", "Take the sheet from the template again")));
    }

    Issue unknownSheet(String sheet, StampedWorkbook stamped, Set<String> used) {
        Optional<String> near = NearestName.among(
                sheet,
                stamped.tableOfSheet().keySet().stream()
                        .filter(name -> !used.contains(name))
                        .toList());
        return new Issue(
                "workbook.unknown-sheet",
                Severity.EXPLAINABLE,
                new Place.Cell(file, sheet, "A1"),
                new LocalText("模板里没有的工作表「" + sheet + "」", "a sheet the template does not have: \"" + sheet + "\""),
                near.map(name -> new LocalText("「" + name + "」（最接近的工作表）", "\"" + name + "\" (the nearest)"))
                        .orElse(new LocalText("只有模板里的工作表", "the sheets of the template only")),
                new LocalText("它的内容不会读入", "Its content is not read"),
                new LocalText("改过名称请改回来；草稿请删除或说明", "Give it its name back, or delete a draft, or explain it"));
    }

    Issue unknownTable(String sheet, String table) {
        return new Issue(
                "workbook.unknown-table",
                Severity.EXPLAINABLE,
                new Place.Cell(file, sheet, "A1"),
                new LocalText("表 " + table + " 不在本次采集范围", "the table " + table + " is not collected here"),
                new LocalText("本次采集的表", "tables of this collection"),
                new LocalText("它的内容不会读入", "Its content is not read"),
                new LocalText("请确认用的是本年度的模板", "Make sure the template is of this year"));
    }
}
