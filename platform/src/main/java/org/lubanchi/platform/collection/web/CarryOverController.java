package org.lubanchi.platform.collection.web;

import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CarryOver;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A reporter begins a list with the rows of the year before. */
@RestController
class CarryOverController {
    private final Desk desk;
    private final CarryOver carryOver;

    CarryOverController(Desk desk, CarryOver carryOver) {
        this.desk = desk;
        this.carryOver = carryOver;
    }

    @PostMapping("/api/rounds/{round}/units/{unit}/tables/{table}/carry-over")
    CarryOver.Carried carry(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestBody CarryOverRequest asked) {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        return carryOver.carry(desk.find(place, table).key(), asked.numbers(), by);
    }

    /** What comes along: only what describes a row, or its numbers too. */
    record CarryOverRequest(boolean numbers) {}
}
