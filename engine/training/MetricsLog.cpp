#include "engine/training/MetricsLog.h"

#include "engine/core/AtomicFile.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <string_view>

namespace netwright::training {
namespace {

constexpr std::int64_t kMostStepRows = 20'000;
constexpr std::uintmax_t kMostBytes = std::uintmax_t{1} << 28;

std::string text(double number) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
    return {buffer, end.ptr};
}

std::string text(const telemetry::Metrics& metrics, const std::string& name) {
    const auto found = metrics.find(name);
    return found == metrics.end() ? std::string() : text(found->second);
}

/// A name as a cell: in quotes where it has to be.
std::string quoted(const std::string& name) {
    if (name.find_first_of(",\"\r\n") == std::string::npos)
        return name;
    std::string cell = "\"";
    for (const char letter : name)
        cell += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return cell + "\"";
}

/// Takes the next record off `text`, over lines where quotes say so; false at the end. Every record ends with a line
/// feed.
bool takeRecord(std::string_view& text, std::vector<std::string>& cells) {
    cells.assign(1, {});
    bool inQuotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (inQuotes && letter == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (letter == '"') {
            inQuotes = !inQuotes;
        } else if (inQuotes || (letter != ',' && letter != '\n' && letter != '\r')) {
            cells.back() += letter;
        } else if (letter == ',') {
            cells.emplace_back();
        } else if (letter == '\n') {
            text.remove_prefix(i + 1);
            return true;
        }
    }
    return false;
}

template <typename T> std::optional<T> numberOf(const std::string& cell) {
    T value{};
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc() && end == cell.data() + cell.size() && !cell.empty() ? std::optional<T>(value)
                                                                                     : std::nullopt;
}

/// The step of a row, its second column; -1 when there is none.
std::int64_t stepOf(const std::string& row) {
    const std::size_t comma = row.find(',');
    std::int64_t step = -1;
    if (comma != std::string::npos)
        std::from_chars(row.data() + comma + 1, row.data() + row.size(), step);
    return step;
}

} // namespace

MetricsLog::MetricsLog(std::filesystem::path folder, std::vector<std::string> metrics,
                       const std::vector<std::string>& validated, std::int64_t steps)
    : m_path(std::move(folder) / kMetricsName), m_metrics(std::move(metrics)), m_validated(m_metrics),
      m_stride(std::max<std::int64_t>(1, (steps + kMostStepRows - 1) / kMostStepRows)) {
    m_validated.insert(m_validated.end(), validated.begin(), validated.end());
}

core::Status MetricsLog::open(std::int64_t step) {
    std::string header = "kind,step,epoch,learning_rate,loss";
    for (const std::string& metric : m_metrics)
        header += "," + quoted(metric);
    header += ",validation_loss";
    for (const std::string& metric : m_validated)
        header += "," + quoted("validation_" + metric);
    std::string content = header + ",seconds\n";

    if (const core::Result<std::string> old = core::readFile(m_path, kMostBytes); step > 0 && old) {
        std::istringstream lines(*old);
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line))
            if (const std::int64_t at = stepOf(line); at >= 0 && at <= step)
                content += line + "\n";
    }
    if (core::Status written = core::writeFileAtomically(m_path, content); !written)
        return written;
    m_stream.open(m_path, std::ios::app);
    return core::Done{};
}

void MetricsLog::add(const telemetry::StepDone& step) {
    if (!m_stream.is_open())
        return;
    if (m_stride == 1 || step.step == 1)
        return write(step);
    // Of each stretch the steps with the lowest and the highest loss, so that no spike is lost.
    if (!m_lowest || step.loss < m_lowest->loss)
        m_lowest = step;
    if (!m_highest || !(step.loss <= m_highest->loss))
        m_highest = step;
    if (step.step % m_stride == 0)
        writeExtremes();
}

void MetricsLog::writeExtremes() {
    if (!m_lowest)
        return;
    const bool lowestFirst = m_lowest->step < m_highest->step;
    write(lowestFirst ? *m_lowest : *m_highest);
    if (m_lowest->step != m_highest->step)
        write(lowestFirst ? *m_highest : *m_lowest);
    m_lowest.reset();
    m_highest.reset();
}

void MetricsLog::write(const telemetry::StepDone& step) {
    m_stream << "step," << step.step << ',' << step.epoch << ',' << text(step.learningRate) << ',' << text(step.loss);
    for (const std::string& metric : m_metrics)
        m_stream << ',' << text(step.metrics, metric);
    m_stream << std::string(m_validated.size() + 2, ',') << '\n';
}

void MetricsLog::add(const telemetry::EpochDone& epoch) {
    if (!m_stream.is_open())
        return;
    writeExtremes();
    m_stream << "epoch," << epoch.step << ',' << epoch.epoch << ',' << text(epoch.learningRate) << ','
             << text(epoch.trainingLoss);
    for (const std::string& metric : m_metrics)
        m_stream << ',' << text(epoch.trainingMetrics, metric);
    m_stream << ',' << (epoch.validated ? text(epoch.validationLoss) : std::string());
    for (const std::string& metric : m_validated)
        m_stream << ',' << text(epoch.validationMetrics, metric);
    m_stream << ',' << text(epoch.seconds) << '\n';
    m_stream.flush();
}

core::Result<MetricsTable> readMetricsLog(const std::filesystem::path& file) {
    constexpr std::size_t kPlace = 3; // kind, step, epoch
    const core::Result<std::string> text = core::readFile(file, kMostBytes);
    if (!text)
        return text.problems();
    std::string_view rest = *text;
    std::vector<std::string> cells;
    if (!takeRecord(rest, cells) || cells.size() <= kPlace || cells[0] != "kind" || cells[1] != "step" ||
        cells[2] != "epoch")
        return core::error("run.metrics", core::inFile(file.string()), "This is not the metrics log of a run.",
                           "Choose another run.");
    MetricsTable table;
    table.columns.assign(cells.begin() + kPlace, cells.end());
    while (takeRecord(rest, cells)) {
        const auto step =
            cells.size() == table.columns.size() + kPlace ? numberOf<std::int64_t>(cells[1]) : std::nullopt;
        const auto epoch = step ? numberOf<std::int64_t>(cells[2]) : std::nullopt;
        if (!epoch)
            continue;
        MetricsTable::Row row{cells[0] == "epoch", *step, *epoch, {}};
        for (std::size_t i = kPlace; i < cells.size(); ++i)
            row.values.push_back(numberOf<double>(cells[i]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace netwright::training
