#include "engine/training/metrics/Metric.h"
#include "engine/training/schedules/Schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::training {
namespace {

/// torch.optim.lr_scheduler.ReduceLROnPlateau (relative threshold 1e-4; mode max for metrics of which higher is better; of
/// negative figures the threshold is taken of their size).
class Plateau : public Schedule {
public:
    Plateau(std::string metric, double factor, std::int64_t patience, std::int64_t cooldown, double floor)
        : m_metric(std::move(metric)), m_sign(higherIsBetter(m_metric) ? -1 : 1), m_reduction(factor), m_patience(patience),
          m_cooldown(cooldown), m_floor(floor) {}

    double factor(const SchedulePoint&) const override { return m_factor; }

    std::string watched() const override { return m_metric; }

    void epochDone(double figure) override {
        const double cost = m_sign * figure;
        if (cost < m_best - kThreshold * std::abs(m_best)) {
            m_best = cost;
            m_bad = 0;
        } else {
            ++m_bad;
        }
        if (m_coolingDown > 0) {
            --m_coolingDown;
            m_bad = 0;
        }
        if (m_bad > m_patience) {
            m_factor = std::max(m_factor * m_reduction, m_floor);
            m_coolingDown = m_cooldown;
            m_bad = 0;
        }
    }

    std::vector<double> state() const override {
        return {m_factor, m_best, static_cast<double>(m_bad), static_cast<double>(m_coolingDown)};
    }
    void restore(std::span<const double> state) override {
        if (state.size() != 4)
            return;
        m_factor = state[0];
        m_best = state[1];
        m_bad = static_cast<std::int64_t>(state[2]);
        m_coolingDown = static_cast<std::int64_t>(state[3]);
    }

private:
    static constexpr double kThreshold = 1e-4;

    std::string m_metric;
    double m_sign; ///< −1 where higher is better
    double m_reduction;
    std::int64_t m_patience;
    std::int64_t m_cooldown;
    double m_floor;
    double m_factor = 1;
    double m_best = std::numeric_limits<double>::max();
    std::int64_t m_bad = 0;
    std::int64_t m_coolingDown = 0;
};

} // namespace

ScheduleDefinition plateauSchedule() {
    core::ParamSpec patience = core::integerParam("patience", "Patience", 3, 0, 1'000'000,
                                                  "Epochs without improvement that are tolerated.");
    patience.unit = "epochs";
    core::ParamSpec cooldown = core::integerParam("cooldown", "Cool-down", 0, 0, 1'000'000,
                                                  "Epochs after a reduction in which nothing is counted.");
    cooldown.unit = "epochs";
    return {{"plateau",
             "Reduce on plateau",
             "Lowers the learning rate when the validation loss, or another figure, no longer improves.",
             {core::textParam("metric", "Watched metric", "loss",
                              "The validation figure to improve: loss, or a metric that an evaluation reports, such as accuracy, f1, auc "
                              "or rmse."),
              core::realParam("factor", "Factor", 0.1, 1e-6, 0.999, "What the rate is multiplied by."), std::move(patience),
              std::move(cooldown),
              core::realParam("floor", "Lowest factor", 0, 0, 1, "The rate never falls below this share of its start.")}},
            [](const core::ParamReader& params) -> std::unique_ptr<Schedule> {
                return std::make_unique<Plateau>(params.text("metric"), params.real("factor"), params.integer("patience"),
                                                 params.integer("cooldown"), params.real("floor"));
            }};
}

} // namespace netwright::training
