package org.lubanchi.engine.indicator.open;

import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * The sealed rows of one table to be given out (公开采集表).
 *
 * @param table what was reported
 * @param unit who reported it
 * @param source the snapshot it comes from
 * @param standing how final that is
 */
public record OpenTable(TableDefinition table, OrgUnitId unit, Manifest source, OpenFigure.Standing standing) {}
