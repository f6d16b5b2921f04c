#pragma once

#include "engine/backend/Kernel.h"
#include "engine/backend/PlanBuilder.h"
#include "engine/backend/onednn/Compat.h"
#include "engine/backend/onednn/Descriptions.h"
#include "engine/backend/onednn/Device.h"

#include <string>
#include <utility>
#include <vector>

namespace netwright::backend {

struct Device::Handles {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
};

} // namespace netwright::backend

namespace netwright::backend::onednn {

/// A primitive with the memory of its arguments. The C call is used because dnnl::primitive::execute() allocates.
class PrimitiveKernel : public Kernel {
public:
    struct Argument {
        int id = 0; ///< DNNL_ARG_SRC …
        Desc desc;
        BufferId buffer = kNoBuffer;
        bool written = false;
    };

    /// `arguments` in the order reads, writes.
    PrimitiveKernel(const Device& device, dnnl::primitive primitive, std::string implementation, const Desc& scratchpad,
                    std::vector<Argument> arguments);

    void bind(std::span<std::byte* const> buffers, std::byte* scratch) override;
    void run(const RunContext& context) override;
    std::int64_t scratchBytes() const override { return static_cast<std::int64_t>(m_scratchpad.get_size()); }
    std::string implementation() const override { return m_implementation; }

private:
    const Device& m_device;
    dnnl::primitive m_primitive;
    std::string m_implementation;
    Desc m_scratchpad;
    std::vector<Argument> m_arguments;
    std::vector<dnnl::memory> m_memories;
    std::vector<dnnl_exec_arg_t> m_bound;
};

/// Attributes of every primitive here: scratch memory comes from us.
dnnl::primitive_attr sharedScratch();

inline PrimitiveKernel::Argument reads(int id, const Desc& desc, BufferId buffer) {
    return {id, desc, buffer, false};
}
inline PrimitiveKernel::Argument writes(int id, const Desc& desc, BufferId buffer) {
    return {id, desc, buffer, true};
}

/// A step that runs a primitive. `inPlace`: DNNL_ARG ids of a source and the destination that may share its memory.
Step primitiveStep(const Device& device, dnnl::primitive primitive, std::string implementation, const Desc& scratchpad,
                   std::vector<PrimitiveKernel::Argument> arguments,
                   const std::vector<std::pair<int, int>>& inPlace = {});

template <typename P>
void addPrimitive(PlanBuilder& plan, const typename P::primitive_desc& pd,
                  std::vector<PrimitiveKernel::Argument> arguments,
                  const std::vector<std::pair<int, int>>& inPlace = {}) {
    plan.add(
        primitiveStep(plan.device(), P(pd), pd.impl_info_str(), pd.scratchpad_desc(), std::move(arguments), inPlace));
}

/// Whether oneDNN fell back to its slow reference implementation.
inline bool isReference(const std::string& implementation) {
    return implementation.find("ref") != std::string::npos;
}

} // namespace netwright::backend::onednn
