#include "core/report/svg/text_width.h"

#include "core/report/plain_text.h"

#include <array>

namespace cutpoint::svg {

namespace {

constexpr char firstInTable = ' ';
constexpr char lastInTable = '~';
constexpr std::size_t tableSize = lastInTable - firstInTable + 1;
constexpr double unitsPerEm = 1000.0;

/// Advances of ASCII in DejaVu Sans 2.37, regular and bold.
constexpr std::array<std::array<int, tableSize>, 2> advances{
    {{318,  401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
      636,  636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
      1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
      603,  787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
      500,  613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
      635,  635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838},
     {348,  456, 521, 838, 696, 1002, 872, 306,  457, 457, 523, 838, 380, 415,  380, 365,
      696,  696, 696, 696, 696, 696,  696, 696,  696, 696, 400, 400, 838, 838,  838, 580,
      1000, 774, 762, 734, 830, 683,  683, 821,  837, 372, 372, 775, 637, 995,  837, 850,
      733,  850, 770, 720, 682, 812,  774, 1103, 771, 724, 725, 457, 365, 457,  838, 500,
      500,  675, 716, 593, 716, 678,  435, 716,  712, 343, 343, 665, 343, 1042, 712, 687,
      716,  716, 493, 595, 478, 712,  652, 924,  645, 652, 582, 712, 365, 712,  838}}};

/// Of a cell of a terminal, for what is not in the table.
constexpr std::array<double, 2> cellAdvance{720.0, 800.0};

constexpr std::string_view ellipsis = "…";
constexpr std::string_view narrowSpace = "\u202F";
constexpr std::string_view middleDot = "·";
constexpr double ellipsisAdvance = 1000.0;
constexpr double narrowSpaceAdvance = 200.0;
constexpr double middleDotAdvance = 380.0;

/// @param text  not empty.
std::size_t lengthOfFirst(std::string_view text)
{
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return length;
}

double advanceOf(std::string_view character, Weight weight)
{
    const char first = character.front();
    const auto row = static_cast<std::size_t>(weight);
    if (character.size() == 1 && first >= firstInTable && first <= lastInTable) {
        return advances.at(row).at(static_cast<std::size_t>(first - firstInTable));
    }
    if (character == ellipsis) {
        return ellipsisAdvance;
    }
    if (character == narrowSpace) {
        return narrowSpaceAdvance;
    }
    return character == middleDot
               ? middleDotAdvance
               : cellAdvance.at(row) * static_cast<double>(displayWidth(character));
}

}  // namespace

double textWidth(std::string_view text, double size, Weight weight)
{
    double units = 0.0;
    while (!text.empty()) {
        const std::size_t length = lengthOfFirst(text);
        units += advanceOf(text.substr(0, length), weight);
        text.remove_prefix(length);
    }
    return units * size / unitsPerEm;
}

std::string elided(std::string_view text, double width, double size, Weight weight)
{
    const double room = width * unitsPerEm / size;
    double used = 0.0;
    std::size_t at = 0;
    std::size_t fits = 0;  // Bytes that leave room for the ellipsis.
    while (at < text.size()) {
        const std::size_t length = lengthOfFirst(text.substr(at));
        used += advanceOf(text.substr(at, length), weight);
        if (used > room) {
            return std::string{text.substr(0, fits)}.append(ellipsis);
        }
        at += length;
        fits = used + ellipsisAdvance <= room ? at : fits;
    }
    return std::string{text};
}

}  // namespace cutpoint::svg
