#include "tests/bench/dot.h"

#include <array>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <unistd.h>
#include <utility>

namespace cutpoint::bench {
namespace {

constexpr double pointsPerInch = 72.0;

/// A file of this process that goes with this.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& text)
    {
        const int file = mkstemp(m_path.data());
        if (file >= 0) {
            close(file);
            std::ofstream{m_path} << text;
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile() { unlink(m_path.c_str()); }

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path = "/tmp/cutpoint-bench-XXXXXX";
};

/// Cards of our size, so that both have the same task.
std::string dotText(const Topology& topology)
{
    std::ostringstream out;
    out << "digraph { node [shape=box, fixedsize=true, width=" << cardWidth / pointsPerInch
        << ", height=" << cardHeight / pointsPerInch << "];\n";
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        out << 'n' << vertex << ";\n";
    }
    for (const auto& edge : topology.connections()) {
        out << 'n' << edge.from << " -> n" << edge.to << ";\n";
    }
    out << "}\n";
    return out.str();
}

/// The point of a cubic Bézier curve, 0 <= at <= 1.
Point pointOn(const std::vector<Point>& controls, std::size_t first, double at)
{
    const double left = 1.0 - at;
    const auto mix = [&](double one, double two, double three, double last) {
        return left * left * left * one + 3.0 * left * left * at * two +
               3.0 * left * at * at * three + at * at * at * last;
    };
    const Point* const four = controls.data() + first;
    return {mix(four[0].x, four[1].x, four[2].x, four[3].x),
            mix(four[0].y, four[1].y, four[2].y, four[3].y)};
}

/// The curve through control points as a polyline.
std::vector<Point> flattened(const std::vector<Point>& controls)
{
    constexpr int pieces = 8;
    std::vector<Point> points{controls.front()};
    for (std::size_t first = 0; first + 3 < controls.size(); first += 3) {
        for (int piece = 1; piece <= pieces; ++piece) {
            points.push_back(pointOn(controls, first, static_cast<double>(piece) / pieces));
        }
    }
    return points;
}

Point readPoint(std::istream& words)
{
    Point point;
    words >> point.x >> point.y;
    return {point.x * pointsPerInch, -point.y * pointsPerInch};
}

/// "n12" is 12.
std::size_t numberOf(const std::string& name)
{
    return std::stoul(name.substr(1));
}

/// The places of connections by their ends, parallel ones in file order.
std::multimap<std::pair<std::size_t, std::size_t>, std::size_t>
linksByEnds(const Topology& topology)
{
    std::multimap<std::pair<std::size_t, std::size_t>, std::size_t> links;
    std::size_t number = 0;
    for (const auto& edge : topology.connections()) {
        links.emplace(std::pair{std::size_t{edge.from}, std::size_t{edge.to}}, number++);
    }
    return links;
}

}  // namespace

DotDrawing drawByDot(const Topology& topology)
{
    const TemporaryFile file{dotText(topology)};
    const std::string command = "dot -Tplain '" + file.path() + "' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), &pclose};
    std::string text;
    std::array<char, 4096> part{};
    while (pipe && std::fgets(part.data(), static_cast<int>(part.size()), pipe.get()) != nullptr) {
        text += part.data();
    }
    DotDrawing drawing;
    auto links = linksByEnds(topology);
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words{line};
        std::string type;
        std::string from;
        words >> type >> from;
        if (type == "node") {
            drawing.middles.resize(topology.componentCount());
            drawing.middles[numberOf(from)] = readPoint(words);
        } else if (type == "edge") {
            std::string to;
            std::size_t count = 0;
            words >> to >> count;
            std::vector<Point> controls;
            for (std::size_t at = 0; at < count; ++at) {
                controls.push_back(readPoint(words));
            }
            const auto link = links.find({numberOf(from), numberOf(to)});
            drawing.curves.resize(topology.connectionCount());
            drawing.curves[link->second] = flattened(controls);
            links.erase(link);
        }
    }
    return drawing;
}

}  // namespace cutpoint::bench
