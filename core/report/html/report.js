// Sorting of tables, and what a single point of failure cuts off. The report reads well without it.
// No "less than" and no ampersand: the page is XML as well.
(function () {
  "use strict";

  const links = Array.from(document.querySelectorAll(".picture [data-ends]"), function (element) {
    return { element: element, ends: element.dataset.ends.split(" ") };
  });

  const trunks = Array.from(document.querySelectorAll(".picture [data-callers]"), function (element) {
    return { element: element, callers: element.dataset.callers.split(" ") };
  });

  function wordsOf(text) {
    return text ? text.split(" ") : [];
  }

  function mark(row, isOn) {
    const cut = new Set(wordsOf(row.dataset.cuts));
    const self = document.getElementById(row.dataset.self || "none");
    row.classList.toggle("hot", isOn);
    if (self) {
      self.classList.toggle("hot", isOn);
    }
    cut.forEach(function (id) {
      const card = document.getElementById(id);
      if (card) {
        card.classList.toggle("cut", isOn);
      }
    });
    links.forEach(function (link) {
      if (link.ends.some(function (end) { return cut.has(end); })) {
        link.element.classList.toggle("cut", isOn);
      }
    });
    trunks.forEach(function (trunk) {
      if (trunk.callers.every(function (caller) { return cut.has(caller); })) {
        trunk.element.classList.toggle("cut", isOn);
      }
    });
  }

  function listen(element, row) {
    element.addEventListener("mouseenter", function () { mark(row, true); });
    element.addEventListener("mouseleave", function () { mark(row, false); });
    element.addEventListener("focusin", function () { mark(row, true); });
    element.addEventListener("focusout", function () { mark(row, false); });
  }

  document.querySelectorAll("tr.spof-row").forEach(function (row) {
    listen(row, row);
    const self = document.getElementById(row.dataset.self || "none");
    if (self) {
      listen(self, row);
    }
  });

  function keyOf(row, column) {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  }

  function compare(one, other) {
    const isNumber = typeof one === "number";
    if (isNumber !== (typeof other === "number")) {
      return isNumber ? -1 : 1;
    }
    return isNumber ? one - other : one.localeCompare(other, undefined, { numeric: true });
  }

  function sort(table, head, column) {
    const isUp = head.getAttribute("aria-sort") !== "ascending";
    const rows = Array.from(table.tBodies[0].rows, function (row) {
      return { row: row, key: keyOf(row, column) };
    });
    rows.sort(function (one, other) {
      return isUp ? compare(one.key, other.key) : compare(other.key, one.key);
    });
    table.querySelectorAll("th").forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    rows.forEach(function (entry) { table.tBodies[0].append(entry.row); });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      if (!head.textContent) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append.apply(button, Array.from(head.childNodes));
      button.addEventListener("click", function () { sort(table, head, column); });
      head.append(button);
    });
  });
}());
