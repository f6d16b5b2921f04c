#pragma once

#include "engine/backend/ParameterStore.h"

#include <vector>

namespace netwright::training {

/// A copy of a store's values to go back to: of the buffers (running statistics) alone, or of everything. Takes its
/// memory in the constructor. The store must outlive it.
class StoreCopy {
public:
    enum class Scope { Buffers, Everything };

    StoreCopy(backend::ParameterStore& store, Scope scope);

    void take();
    void restore() const; ///< requires take()
    bool taken() const { return m_taken; }

private:
    struct Buffer {
        std::size_t index = 0;
        std::vector<float> plain;
    };
    backend::ParameterStore& m_store;
    std::vector<float> m_values; ///< as the arena, empty for Scope::Buffers
    std::vector<Buffer> m_buffers;
    bool m_taken = false;
};

} // namespace netwright::training
