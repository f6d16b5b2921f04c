#include "engine/training/RunRecord.h"

#include "engine/core/AtomicFile.h"

#include <algorithm>
#include <charconv>
#include <sstream>

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

/// The step of a row, its second column; -1 when there is none.
std::int64_t stepOf(const std::string& row) {
    const std::size_t comma = row.find(',');
    std::int64_t step = -1;
    if (comma != std::string::npos)
        std::from_chars(row.data() + comma + 1, row.data() + row.size(), step);
    return step;
}

} // namespace

RunRecord::RunRecord(std::filesystem::path folder, std::vector<std::string> metrics, std::int64_t steps)
    : m_path(std::move(folder) / "metrics.csv"), m_metrics(std::move(metrics)),
      m_stride(std::max<std::int64_t>(1, (steps + kMostStepRows - 1) / kMostStepRows)) {}

core::Status RunRecord::open(std::int64_t step) {
    std::string header = "kind,step,epoch,learning_rate,loss";
    for (const std::string& metric : m_metrics)
        header += "," + metric;
    header += ",validation_loss";
    for (const std::string& metric : m_metrics)
        header += ",validation_" + metric;
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

void RunRecord::add(const telemetry::StepDone& step) {
    if (!m_stream.is_open() || (step.step % m_stride != 0 && step.step != 1))
        return;
    m_stream << "step," << step.step << ',' << step.epoch << ',' << text(step.learningRate) << ',' << text(step.loss);
    for (const std::string& metric : m_metrics)
        m_stream << ',' << text(step.metrics, metric);
    m_stream << std::string(m_metrics.size() + 2, ',') << '\n';
}

void RunRecord::add(const telemetry::EpochDone& epoch) {
    if (!m_stream.is_open())
        return;
    m_stream << "epoch," << epoch.step << ',' << epoch.epoch << ',' << text(epoch.learningRate) << ','
             << text(epoch.trainingLoss);
    for (const std::string& metric : m_metrics)
        m_stream << ',' << text(epoch.trainingMetrics, metric);
    m_stream << ',' << (epoch.validated ? text(epoch.validationLoss) : std::string());
    for (const std::string& metric : m_metrics)
        m_stream << ',' << text(epoch.validationMetrics, metric);
    m_stream << ',' << text(epoch.seconds) << '\n';
    m_stream.flush();
}

} // namespace netwright::training
