#pragma once

#include "core/report/text_writer.h"

#include <string>
#include <vector>

namespace cutpoint {

/// A table of a page.
struct PageTable {
    std::vector<Alignment> alignments;           ///< One for each column.
    std::vector<std::string> header;             ///< As many.
    std::vector<std::vector<std::string>> rows;  ///< Each as many cells or fewer.
};

/// A part of a page: what it does not have is empty.
struct PageSection {
    std::string heading;
    std::vector<std::string> paragraphs;  ///< Before the table.
    PageTable table;
    std::vector<std::string> remarks;   ///< After the table, one a line.
    std::vector<std::string> commands;  ///< To be typed, as they stand: after the paragraphs.
    bool isPart = false;                ///< Of the section before it.
};

/// A short report as it reads, before it is put into a format. Texts are plain and may hold
/// anything; each format makes them harmless.
struct Page {
    std::string title;                 ///< Of the document; not in texts for a terminal.
    std::vector<std::string> verdict;  ///< Its first lines, the most important one first.
    std::vector<PageSection> sections;
};

/// Appends a section of a page to a text for a terminal.
void writeSection(TextWriter& writer, const PageSection& section);

/// For a terminal, ending in a newline.
[[nodiscard]] std::string pageAsText(const Page& page, bool hasColour = false);

/// CommonMark with tables as the usual forges read them, ending in a newline.
[[nodiscard]] std::string pageAsMarkdown(const Page& page);

}  // namespace cutpoint
