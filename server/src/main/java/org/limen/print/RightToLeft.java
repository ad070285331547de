package org.limen.print;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Puts the columns of tables in right-to-left surroundings into the order in which they are drawn, which the renderer
/// does for text only. Cells that span rows are not expected.
final class RightToLeft {
    private RightToLeft() {}

    static void mirrorTables(Document page) {
        NodeList rows = page.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
            if (rows.item(i) instanceof Element row && isRightToLeft(row)) {
                mirror(row);
            }
        }
    }

    private static void mirror(Element row) {
        for (Element cell : cells(row).reversed()) {
            row.appendChild(cell);
        }
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean isRightToLeft(Element element) {
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            if (here.hasAttribute("dir")) {
                return here.getAttribute("dir").equals("rtl");
            }
        }
        return false;
    }
}
