package org.lubanchi.platform.collection.web;

import org.lubanchi.platform.collection.Assignments;
import org.lubanchi.platform.collection.Urging;
import org.springframework.stereotype.Component;

/** What the board shows beside the cases: who has a table, and who was urged. */
@Component
record BoardSources(Assignments assignments, Urging urging) {}
