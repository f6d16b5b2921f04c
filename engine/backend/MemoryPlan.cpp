#include "engine/backend/MemoryPlan.h"

#include <algorithm>
#include <numeric>
#include <sstream>

namespace netwright::backend {
namespace {

constexpr std::int64_t kAlignment = 64;

std::int64_t aligned(std::int64_t bytes) {
    return (bytes + kAlignment - 1) / kAlignment * kAlignment;
}

struct Life {
    int first = -1;
    int last = -1;
    std::int64_t bytes = 0;
    bool used = false;
    bool kept = false;
};

/// The lives of the buffers, with those that are views or work in place joined to one.
class Lives {
public:
    explicit Lives(const Plan& plan) : m_plan(plan), m_lives(plan.buffers.size()), m_joined(plan.buffers.size()) {
        for (std::size_t i = 0; i < plan.buffers.size(); ++i)
            m_joined[i] = plan.rootOf(static_cast<BufferId>(i));
        collect();
        joinInPlace();
    }

    BufferId ownerOf(BufferId buffer) const {
        while (m_joined[static_cast<std::size_t>(buffer)] != buffer)
            buffer = m_joined[static_cast<std::size_t>(buffer)];
        return buffer;
    }
    const Life& of(BufferId owner) const { return m_lives[static_cast<std::size_t>(owner)]; }

private:
    Life& lifeOf(BufferId buffer) { return m_lives[static_cast<std::size_t>(ownerOf(buffer))]; }

    void collect() {
        const int steps = static_cast<int>(m_plan.steps.size());
        for (std::size_t i = 0; i < m_plan.buffers.size(); ++i) {
            Life& life = lifeOf(static_cast<BufferId>(i));
            life.bytes = std::max(life.bytes, m_plan.buffers[i].layout.byteCount());
            life.kept = life.kept || m_plan.buffers[i].kept;
        }
        for (int step = 0; step < steps; ++step) {
            const Step& now = m_plan.steps[static_cast<std::size_t>(step)];
            for (const BufferId buffer : now.writes)
                touch(buffer, step);
            for (const BufferId buffer : now.reads)
                touch(buffer, step);
        }
        for (Life& life : m_lives)
            if (life.kept) {
                life.used = true;
                life.first = -1;
                life.last = steps;
            }
    }

    void touch(BufferId buffer, int step) {
        Life& life = lifeOf(buffer);
        if (!life.used)
            life.first = step;
        life.used = true;
        life.last = step;
    }

    void joinInPlace() {
        for (int step = 0; step < static_cast<int>(m_plan.steps.size()); ++step)
            for (const auto& [from, to] : m_plan.steps[static_cast<std::size_t>(step)].inPlace) {
                const BufferId source = ownerOf(from);
                const BufferId target = ownerOf(to);
                Life& a = lifeOf(from);
                Life& b = lifeOf(to);
                const bool free = source != target && !a.kept && !b.kept && a.last == step && b.first == step &&
                                  a.bytes == b.bytes && isOwn(source) && isOwn(target) && readOnce(step, source);
                if (!free)
                    continue;
                a.last = b.last;
                b.used = false;
                m_joined[static_cast<std::size_t>(target)] = source;
            }
    }

    bool isOwn(BufferId buffer) const {
        return m_plan.buffers[static_cast<std::size_t>(buffer)].home == Buffer::Home::Arena;
    }

    /// A step that reads the same memory twice (x·x) must not overwrite it after the first use.
    bool readOnce(int step, BufferId owner) const {
        const std::vector<BufferId>& reads = m_plan.steps[static_cast<std::size_t>(step)].reads;
        return std::ranges::count_if(reads, [&](BufferId buffer) { return ownerOf(buffer) == owner; }) == 1;
    }

    const Plan& m_plan;
    std::vector<Life> m_lives;
    std::vector<BufferId> m_joined;
};

/// Largest first, each at the lowest place that is free during its whole life.
void place(std::vector<MemoryPlan::Slot>& slots, MemoryPlan& memory) {
    std::vector<std::size_t> order(slots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return slots[a].bytes > slots[b].bytes; });
    std::vector<std::size_t> placed; // by offset
    for (const std::size_t index : order) {
        MemoryPlan::Slot& slot = slots[index];
        std::int64_t offset = 0;
        for (const std::size_t other : placed) {
            const MemoryPlan::Slot& taken = slots[other];
            if (taken.last < slot.first || slot.last < taken.first)
                continue;
            if (offset + slot.bytes <= taken.offset)
                break;
            offset = std::max(offset, taken.offset + taken.bytes);
        }
        slot.offset = offset;
        memory.arenaBytes = std::max(memory.arenaBytes, offset + slot.bytes);
        memory.unsharedBytes += slot.bytes;
        placed.insert(std::ranges::upper_bound(placed, offset, {}, [&](std::size_t i) { return slots[i].offset; }),
                      index);
    }
}

} // namespace

MemoryPlan planMemory(const Plan& plan) {
    const Lives lives(plan);
    MemoryPlan memory;
    std::vector<std::size_t> slotOf(plan.buffers.size());
    for (std::size_t i = 0; i < plan.buffers.size(); ++i) {
        const auto buffer = static_cast<BufferId>(i);
        const Life& life = lives.of(buffer);
        if (lives.ownerOf(buffer) != buffer || plan.buffers[i].home != Buffer::Home::Arena || !life.used)
            continue;
        slotOf[i] = memory.slots.size();
        memory.slots.push_back({buffer, 0, aligned(life.bytes), life.first, life.last});
    }
    place(memory.slots, memory);
    for (std::size_t i = 0; i < plan.buffers.size(); ++i) {
        const auto owner = static_cast<std::size_t>(lives.ownerOf(static_cast<BufferId>(i)));
        const bool here =
            plan.buffers[owner].home == Buffer::Home::Arena && lives.of(static_cast<BufferId>(owner)).used;
        memory.offsets.push_back(here ? memory.slots[slotOf[owner]].offset : -1);
    }
    for (const Step& step : plan.steps)
        memory.scratchBytes = std::max(memory.scratchBytes, aligned(step.kernel->scratchBytes()));
    return memory;
}

std::string toText(const MemoryPlan& memory, const Plan& plan) {
    std::ostringstream text;
    text << "arena " << memory.arenaBytes << " bytes (" << memory.unsharedBytes << " without sharing), scratch "
         << memory.scratchBytes << " bytes\n";
    for (const MemoryPlan::Slot& slot : memory.slots)
        text << "  " << slot.offset << " + " << slot.bytes << "  steps " << slot.first << "–" << slot.last << "  "
             << plan.buffers[static_cast<std::size_t>(slot.buffer)].layout.toString() << "\n";
    return text.str();
}

} // namespace netwright::backend
