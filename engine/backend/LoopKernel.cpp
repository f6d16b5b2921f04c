#include "engine/backend/LoopKernel.h"

namespace netwright::backend {
namespace {

class LoopKernel final : public Kernel {
public:
    LoopKernel(LoopBody body, std::int64_t scratchBytes) : m_body(std::move(body)), m_scratchBytes(scratchBytes) {}

    void bind(std::span<std::byte* const> buffers, std::byte* scratch) override {
        m_buffers.assign(buffers.begin(), buffers.end());
        m_scratch = scratch;
    }
    void run(const RunContext& context) override { m_body({m_buffers, m_scratch, context}); }
    std::int64_t scratchBytes() const override { return m_scratchBytes; }

private:
    LoopBody m_body;
    std::int64_t m_scratchBytes;
    std::vector<std::byte*> m_buffers;
    std::byte* m_scratch = nullptr;
};

} // namespace

void addLoop(PlanBuilder& plan, std::vector<BufferId> reads, std::vector<BufferId> writes, LoopBody body,
             const std::vector<std::pair<std::size_t, std::size_t>>& inPlace, std::int64_t scratchBytes) {
    Step step;
    for (const auto& [read, write] : inPlace)
        step.inPlace.emplace_back(reads[read], writes[write]);
    step.reads = std::move(reads);
    step.writes = std::move(writes);
    step.kernel = std::make_unique<LoopKernel>(std::move(body), scratchBytes);
    plan.add(std::move(step));
}

} // namespace netwright::backend
